package org.alkimos.matching.engine.pods;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.local.Extent;
import org.alkimos.matching.engine.BruteForce;
import org.alkimos.matching.engine.Canonical;
import org.alkimos.matching.engine.CareerCohort;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.RandomCohorts;
import org.alkimos.matching.engine.Unmatched;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.Worth;
import org.alkimos.matching.weights.Utility;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Tag(Extent.SIZED)
class PodMatcherTests {

	private static final PodRules STRICT = new PodRules(3, 4, false, false);

	private static MatchResult match(MatchInput input) {
		return PodMatcher.match(input, Watcher.PATIENT);
	}

	/** Looks at a result with nothing of the engine but the rules themselves. */
	private static void requireSound(MatchInput input, MatchResult result) {
		Map<PersonId, Member> members = new HashMap<>();
		input.members().forEach((member) -> members.put(member.person(), member));
		Set<PersonId> seen = new HashSet<>();
		Map<PersonId, Integer> led = new HashMap<>();
		PodCheck check = new PodCheck(input.rules());
		for (DraftPod pod : result.pods()) {
			Member mentor = Objects.requireNonNull(members.get(pod.mentor()));
			List<Member> mentees = pod.mentees().stream().map((id) -> Objects.requireNonNull(members.get(id))).toList();
			assertThat(check.broken(mentor, mentees)).isEmpty();
			assertThat(mentees).noneMatch(Member::leadsPods);
			assertThat(led.merge(pod.mentor(), 1, Integer::sum)).isLessThanOrEqualTo(mentor.podCapacity());
			pod.mentees().forEach((mentee) -> assertThat(seen.add(mentee)).isTrue());
		}
		result.unmatched().forEach((unmatched) -> assertThat(seen.add(unmatched.mentee())).isTrue());
		assertThat(seen).hasSize(input.mentees().size());
	}

	static LongStream seeds() {
		return Extent.LONG ? LongStream.of(0, 1, 2, 3, 7, 42, 2027, -1, Long.MAX_VALUE)
				: LongStream.of(0, -1, Long.MAX_VALUE);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void matchesTheWholeCareerCohortWithAnySeed(long seed) {
		MatchInput input = new MatchInput(CareerCohort.members(), STRICT, List.of(), Weights.STANDARD, seed);

		MatchResult result = match(input);

		requireSound(input, result);
		assertThat(result.unmatched()).isEmpty();
		assertThat(result.pods()).hasSize(13);
	}

	/** Most runs are ended early: what they have then keeps the rules as well. */
	@Test
	void keepsEveryHardRuleOrNamesTheReasonInRandomCohorts() {
		for (int seed = 0; seed < Extent.of(150, 1000); seed++) {
			int end = (seed % 10 == 0) ? 100 : seed % 70;
			PodRules rules = new PodRules(1 + seed % 3, 3 + seed % 3, seed % 5 == 0, seed % 7 == 0);
			MatchInput input = RandomCohorts.of(seed, seed % 16, 1 + seed % 5, rules);
			MatchResult result = PodMatcher.match(input,
					(progress) -> (progress.percent() < end) ? Watcher.Verdict.GO_ON : Watcher.Verdict.KEEP_BEST);
			requireSound(input, result);
			requireReasons(input, result);
		}
	}

	/** Whoever has no pod is told which rules stand between them and each mentor. */
	private static void requireReasons(MatchInput input, MatchResult result) {
		PodCheck check = new PodCheck(input.rules());
		for (Unmatched unmatched : result.unmatched()) {
			Member mentee = input.members()
				.stream()
				.filter((member) -> member.person().equals(unmatched.mentee()))
				.findFirst()
				.orElseThrow();
			Set<MatchRule> rules = new HashSet<>();
			Set<PersonId> open = new HashSet<>();
			for (Member mentor : input.members().stream().filter(Member::leadsPods).toList()) {
				List<MatchRule> blocking = check.blocking(mentor, mentee);
				rules.addAll(blocking);
				if (blocking.isEmpty()) {
					open.add(mentor.person());
				}
			}
			assertThat(unmatched.blocked().keySet()).isEqualTo(rules);
			assertThat(unmatched.open()).containsExactlyInAnyOrderElementsOf(open);
		}
	}

	@Test
	void placesAsManyAsBruteForceInSmallCohorts() {
		for (int seed = 0; seed < Extent.of(15, 40); seed++) {
			MatchInput input = RandomCohorts.of(1000 + seed, 4 + seed % 4, 2, new PodRules(2, 3, false, true));
			int placed = input.mentees().size() - match(input).unmatched().size();
			assertThat(placed).as("seed %d", seed).isEqualTo(BruteForce.most(input));
		}
	}

	@Test
	void givesTheSameResultWhateverTheOrderOfTheInput() {
		List<Member> members = CareerCohort.members();
		MatchResult first = match(new MatchInput(members, STRICT, List.of(), Weights.STANDARD, 5));
		for (int shuffle = 0; shuffle < 3; shuffle++) {
			List<Member> shuffled = new ArrayList<>(members);
			Collections.shuffle(shuffled, new Random(shuffle));
			assertThat(match(new MatchInput(shuffled, STRICT, List.of(), Weights.STANDARD, 5))).isEqualTo(first);
		}
	}

	@Test
	void tellsInputsAndResultsApartByTheirHashes() {
		MatchResult one = match(new MatchInput(CareerCohort.members(), STRICT, List.of(), Weights.STANDARD, 1));
		MatchResult two = match(new MatchInput(CareerCohort.members(), STRICT, List.of(), Weights.STANDARD, 2));

		assertThat(one.inputHash()).hasSize(64).isNotEqualTo(two.inputHash());
		assertThat(one.resultHash()).hasSize(64).isNotEqualTo(two.resultHash());
	}

	/** Whoever changes what an input leads to gives the engine another version. */
	@Test
	void makesTheResultsOfThisVersionAgainToTheByte() {
		List<String> hashes = new ArrayList<>();
		for (Utility utility : List.of(Utility.LINEAR, Utility.CONCAVE, Utility.WORST_FIRST)) {
			Weights weights = new Weights(Weights.STANDARD.shares(), utility);
			MatchResult career = PodMatcher.match(new MatchInput(CareerCohort.members(), STRICT, List.of(), weights, 3),
					(progress) -> (progress.percent() < 25) ? Watcher.Verdict.GO_ON : Watcher.Verdict.KEEP_BEST);
			hashes.add(career.inputHash() + career.resultHash() + career.worth() + career.bound());
			for (int seed = 0; seed < 6; seed++) {
				MatchInput small = RandomCohorts.of(seed, 6 + seed, 4, new PodRules(1 + seed % 3, 3, true, true));
				MatchResult result = match(new MatchInput(small.members(), small.rules(), List.of(), weights, seed));
				hashes.add(result.inputHash() + result.resultHash() + result.worth() + result.bound());
			}
		}
		assertThat(Canonical.hashOf(hashes.toArray(String[]::new)))
			.isEqualTo("4cebb14b6a812d9ce4f0ae6d8b07601c084adb1196cadc4286380aec157ed81e");
	}

	@Test
	void keepsLockedPodsAsTheyAre() {
		MatchResult first = match(new MatchInput(CareerCohort.members(), STRICT, List.of(), Weights.STANDARD, 1));
		List<DraftPod> locks = List.of(first.pods().get(2), first.pods().get(7));
		MatchInput again = new MatchInput(CareerCohort.members(), STRICT, locks, Weights.STANDARD, 99);

		MatchResult second = match(again);

		requireSound(again, second);
		assertThat(second.pods()).containsAll(locks);
		assertThat(second.unmatched()).isEmpty();
	}

	@Test
	void provesNothingWhenStoppedBeforeTheBoundIsKnown() {
		MatchInput locked = locked(STRICT);
		MatchResult result = PodMatcher.match(locked,
				(progress) -> (progress.percent() < 22) ? Watcher.Verdict.GO_ON : Watcher.Verdict.KEEP_BEST);
		assertThat(result.worth()).isGreaterThan(Worth.of(locked, locked.locks()));
		assertThat(result.bound()).isZero();
	}

	@Test
	void reportsProgressWithTheLockedPods() {
		for (PodRules rules : List.of(STRICT, new PodRules(1, 1, false, false))) {
			MatchInput locked = locked(rules);
			List<Watcher.Progress> reports = new ArrayList<>();
			MatchResult result = PodMatcher.match(locked, (progress) -> {
				reports.add(progress);
				return Watcher.Verdict.GO_ON;
			});
			assertThat(reports.getLast().placed()).isEqualTo(locked.mentees().size() - result.unmatched().size());
			assertThat(reports.getLast().worth()).isEqualTo(result.worth());
			assertThat(reports.getLast().bound()).isEqualTo(result.bound());
			assertThat(reports)
				.allSatisfy((one) -> assertThat(one.bound()).satisfiesAnyOf((bound) -> assertThat(bound).isZero(),
						(bound) -> assertThat(bound).isGreaterThanOrEqualTo(one.worth())));
		}
	}

	private static MatchInput locked(PodRules rules) {
		List<DraftPod> pods = match(new MatchInput(CareerCohort.members(), rules, List.of(), Weights.STANDARD, 1))
			.pods();
		return new MatchInput(CareerCohort.members(), rules, List.of(pods.get(2), pods.get(7)), Weights.STANDARD, 99);
	}

	@Test
	void leavesSomebodyWithoutAPodAndSaysWhichRulesBlockThem() {
		List<Member> members = new ArrayList<>(CareerCohort.members());
		Member mentee = members.getFirst();
		members.set(0, new Member(mentee.person(), mentee.role(), mentee.homeInstitution(), mentee.department(),
				mentee.field(), mentee.rank(), mentee.yearsSinceDegree(), mentee.needs(), mentee.offers(), Set.of(),
				mentee.modality(), 0, mentee.preferredMentors(), mentee.evaluativeLines(), mentee.keptApart()));

		MatchResult result = match(new MatchInput(members, STRICT, List.of(), Weights.STANDARD, 1));

		assertThat(result.unmatched()).extracting(Unmatched::mentee).contains(mentee.person());
		Unmatched unmatched = result.unmatched()
			.stream()
			.filter((one) -> one.mentee().equals(mentee.person()))
			.findFirst()
			.orElseThrow();
		assertThat(unmatched.blocked()).containsEntry(MatchRule.NO_COMMON_SLOT, 13);
		assertThat(unmatched.open()).isEmpty();
	}

	@Test
	void endsWhenItsWatcherSaysSo() {
		MatchInput input = new MatchInput(CareerCohort.members(), STRICT, List.of(), Weights.STANDARD, 1);

		assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> PodMatcher.match(input,
				(progress) -> (progress.percent() < 50) ? Watcher.Verdict.GO_ON : Watcher.Verdict.CANCEL));
	}

	@Test
	void formsPairsWhenAPodIsOneMentee() {
		MatchInput input = new MatchInput(CareerCohort.members(), new PodRules(1, 1, false, false), List.of(),
				Weights.STANDARD, 1);

		MatchResult result = match(input);

		requireSound(input, result);
		assertThat(result.pods()).hasSize(13);
		assertThat(result.unmatched()).hasSize(32);
	}

	@Test
	void leavesMentorsWithoutAPodWhenThereAreTooFewMentees() {
		List<Member> members = new ArrayList<>(CareerCohort.members().subList(0, 9));
		members.addAll(CareerCohort.members().subList(45, 58));
		MatchInput input = new MatchInput(members, STRICT, List.of(), Weights.STANDARD, 1);

		MatchResult result = match(input);

		requireSound(input, result);
		assertThat(result.unmatched()).isEmpty();
	}

}
