package org.alkimos.matching.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.pods.PodMatcher;

import static org.assertj.core.api.Assertions.assertThat;

class PlantedRulesTests {

	static Stream<Planted> planted() {
		return Planted.all();
	}

	@ParameterizedTest
	@MethodSource("planted")
	void theRuleAloneMakesACompletePartitionImpossible(Planted planted) {
		int everybody = planted.with().mentees().size();
		assertThat(BruteForce.most(planted.with())).isLessThan(everybody);
		assertThat(BruteForce.most(planted.without())).isEqualTo(everybody);
		assertThat(PodMatcher.match(planted.without()).unmatched()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("planted")
	void namesThisRuleTheseAndTheSmallestChangeAndNothingElse(Planted planted) {
		MatchResult result = PodMatcher.match(planted.with());
		assertThat(result.unmatched()).hasSize(planted.with().mentees().size() - BruteForce.most(planted.with()));
		Set<PersonId> about = new HashSet<>();
		for (Unmatched unmatched : result.unmatched()) {
			assertThat(unmatched.blocked().keySet()).isSubsetOf(planted.rule());
			List<Relaxation> nearest = WhyNot.nearest(planted.with(), result.pods(), unmatched.mentee(), Set.of());
			assertThat(nearest).isNotEmpty().allSatisfy((one) -> {
				assertThat(one.broken()).extracting(BrokenRule::rule).containsExactly(planted.rule());
				assertThat(one.size()).isEqualTo(planted.size());
				assertThat(one.placed()).hasSize(planted.placed()).contains(unmatched.mentee());
				about.addAll(one.broken().getFirst().between());
			});
		}
		assertThat(about).isEqualTo(planted.about());
	}

	@Test
	void saysWhichHourWouldDoAndWhoWouldHaveToFreeIt() {
		MatchInput input = MatchInput.with(new PodRules(2, 3, true, true))
			.mentor("ada", 1)
			.free("Mon 09:00", "Tue 10:00")
			.mentee("ben")
			.mentee("bea")
			.free("Mon 09:00", "Wed 11:00")
			.mentee("cy")
			.free("Tue 10:00", "Wed 11:00")
			.build();
		MatchResult result = PodMatcher.match(input);
		Relaxation nearest = WhyNot.nearest(input, result.pods(), result.unmatched().getFirst().mentee(), Set.of())
			.getFirst();
		assertThat(nearest.hour()).hasToString("Mon 09:00");
		assertThat(nearest.broken())
			.containsExactly(new BrokenRule(MatchRule.NO_COMMON_SLOT, List.of(MatchInputBuilder.person("cy"))));
	}

	@Test
	void tellsNothingOfHiddenPeopleAndNothingOfLockedPods() {
		Planted planted = Planted.all()
			.filter((one) -> one.rule() == MatchRule.SAME_DEPARTMENT)
			.findFirst()
			.orElseThrow();
		MatchResult result = PodMatcher.match(planted.with());
		PersonId mentee = result.unmatched().getFirst().mentee();
		PersonId hidden = result.pods().getFirst().mentor();
		MatchInput locked = new MatchInput(planted.with().members(), planted.with().rules(),
				List.of(result.pods().getFirst()), planted.with().weights(), 0);

		assertThat(WhyNot.nearest(planted.with(), result.pods(), mentee, Set.of(hidden))).isNotEmpty()
			.noneMatch((one) -> one.pod().mentor().equals(hidden));
		assertThat(WhyNot.nearest(locked, result.pods(), mentee, Set.of())).isNotEmpty()
			.noneMatch((one) -> one.pod().mentor().equals(hidden) && !one.newPod());
	}

	/** Whatever is named: once it gives way, the pod breaks nothing else. */
	@Test
	void whatIsNamedIsAllThatStandsInTheWay() {
		int named = 0;
		for (int seed = 0; seed < 150; seed++) {
			MatchInput input = RandomCohorts.of(seed, 4 + seed % 9, 2, new PodRules(2, 3, false, seed % 2 == 0));
			MatchResult result = PodMatcher.match(input, (progress) -> Watcher.Verdict.KEEP_BEST);
			for (Unmatched unmatched : result.unmatched()) {
				List<Relaxation> nearest = WhyNot.nearest(input, result.pods(), unmatched.mentee(), Set.of());
				nearest.forEach((one) -> requireTold(input, one));
				named += nearest.size();
			}
		}
		assertThat(named).isGreaterThan(100);
	}

	private static void requireTold(MatchInput input, Relaxation one) {
		List<Member> mentees = one.pod().mentees().stream().map((person) -> member(input, person)).toList();
		Set<MatchRule> broken = new HashSet<>();
		new PodCheck(input.rules()).broken(member(input, one.pod().mentor()), mentees)
			.forEach((rule) -> broken.add(rule.rule()));
		Set<MatchRule> told = new HashSet<>();
		one.broken().forEach((rule) -> told.add(rule.rule()));
		if (one.newPod()) {
			broken.remove(MatchRule.CAPACITY);
			told.remove(MatchRule.CAPACITY);
		}
		assertThat(told).isEqualTo(broken);
		assertThat(one.size()).isPositive();
	}

	private static Member member(MatchInput input, PersonId person) {
		return input.members().stream().filter((one) -> one.person().equals(person)).findFirst().orElseThrow();
	}

}
