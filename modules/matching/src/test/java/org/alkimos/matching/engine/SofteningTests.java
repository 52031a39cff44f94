package org.alkimos.matching.engine;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.weights.Utility;
import org.alkimos.matching.weights.Weights;

import static org.alkimos.matching.engine.MatchInputBuilder.pod;
import static org.assertj.core.api.Assertions.assertThat;

/** Co-authors and mentors of before: apart always, or at a cost where weights say so. */
class SofteningTests {

	private static final Map<MatchRule, Criterion> SOFT = Map.of(MatchRule.CO_AUTHORS, Criterion.NOT_CO_AUTHORS,
			MatchRule.PREVIOUS_MENTOR, Criterion.NEW_MENTOR);

	private static Weights with(Criterion... criteria) {
		Map<Criterion, Integer> shares = new EnumMap<>(Weights.STANDARD.shares());
		for (Criterion criterion : criteria) {
			shares.put(criterion, 20);
		}
		return new Weights(shares, Utility.CONCAVE);
	}

	private static MatchInput weighing(MatchInput input, Weights weights) {
		return new MatchInput(input.members(), input.rules(), input.locks(), weights, input.seed());
	}

	@ParameterizedTest
	@EnumSource(value = MatchRule.class, names = { "NOT_ELIGIBLE", "CO_MENTOR" }, mode = Mode.EXCLUDE)
	void softeningLiftsThatRuleAloneAndNeverALineOrAnAvoid(MatchRule rule) {
		MatchInput planted = Planted.all().filter((one) -> one.rule() == rule).findFirst().orElseThrow().with();
		Criterion own = SOFT.get(rule);

		MatchInput all = weighing(planted, with(Criterion.values()));
		assertThat(PodMatcher.match(all).unmatched().isEmpty()).isEqualTo(own != null);
		if (own != null) {
			assertThat(PodMatcher.match(weighing(planted, with(own))).unmatched()).isEmpty();
			Criterion other = (own == Criterion.NEW_MENTOR) ? Criterion.NOT_CO_AUTHORS : Criterion.NEW_MENTOR;
			assertThat(PodMatcher.match(weighing(planted, with(other))).unmatched()).isNotEmpty();
		}
	}

	@Test
	void coAuthorsAreStillApartWhereTheyCanBe() {
		for (int seed = 0; seed < 8; seed++) {
			MatchInput input = MatchInput.with(new PodRules(2, 2, true, true))
				.mentor("ada", 1)
				.mentor("abe", 1)
				.mentee("b")
				.mentee("c")
				.publishedWith("b")
				.mentee("d")
				.mentee("e")
				.weights(with(Criterion.NOT_CO_AUTHORS))
				.seed(seed)
				.build();
			MatchResult result = PodMatcher.match(input);
			assertThat(result.pods()).doesNotContain(pod("ada", "b", "c"), pod("abe", "b", "c")).hasSize(2);
			assertThat(result.worth()).isEqualTo(result.bound());
		}
	}

	@Test
	void aMentorOfBeforeLeadsAgainOnlyIfNobodyElseCould() {
		MatchInput input = MatchInput.with(new PodRules(1, 1, true, true))
			.mentor("ada", 1)
			.mentor("abe", 1)
			.mentee("b")
			.ledBeforeBy("ada")
			.mentee("c")
			.weights(with(Criterion.NEW_MENTOR))
			.build();

		assertThat(PodMatcher.match(input).pods()).containsExactlyInAnyOrder(pod("abe", "b"), pod("ada", "c"));
	}

	@Test
	void whatTheyLoseStandsInTheFit() {
		MatchInput input = MatchInput.with(new PodRules(1, 3, true, true))
			.mentor("ada", 1)
			.mentee("b")
			.ledBeforeBy("ada")
			.publishedWith("c")
			.mentee("c")
			.mentee("d")
			.build();
		List<Member> mentees = input.mentees();
		Member mentor = input.mentors().getFirst();
		Weights weights = with(Criterion.NOT_CO_AUTHORS, Criterion.NEW_MENTOR);
		for (Member mentee : mentees) {
			List<Member> peers = mentees.stream().filter((peer) -> !peer.equals(mentee)).toList();
			Fit fit = Fit.of(mentee, mentor, peers, weights);
			boolean tied = !mentee.person().equals(MatchInputBuilder.person("d"));
			int most = weights.most().get(Criterion.NOT_CO_AUTHORS);
			assertThat(fit.of(Criterion.NOT_CO_AUTHORS)).isEqualTo(tied ? most * 2 / 3 : most);
			assertThat(fit.of(Criterion.NEW_MENTOR))
				.isEqualTo(mentee.person().equals(MatchInputBuilder.person("b")) ? 0 : most);
		}
	}

	@Test
	void theBoundStaysABound() {
		for (int seed = 0; seed < 60; seed++) {
			PodRules rules = new PodRules(1 + seed % 3, 2 + seed % 3, true, true);
			MatchInput random = RandomCohorts.of(seed, 3 + seed % 5, 1 + seed % 2, rules);
			List<Member> members = random.members().stream().map(SofteningTests::softly).toList();
			MatchInput input = new MatchInput(members, rules, List.of(),
					with(Criterion.NOT_CO_AUTHORS, Criterion.NEW_MENTOR), seed);
			MatchResult result = PodMatcher.match(input);
			int placed = input.mentees().size() - result.unmatched().size();
			assertThat(result.worth()).isEqualTo(Worth.of(input, result.pods()));
			assertThat(result.bound()).as("seed %d", seed)
				.isGreaterThanOrEqualTo(BruteForce.mostWorth(input, placed, result.pods().size()));
		}
	}

	/** What kept people apart always is what keeps them apart softly. */
	private static Member softly(Member member) {
		return new Member(member.person(), member.role(), member.homeInstitution(), member.department(), member.field(),
				member.rank(), member.yearsSinceDegree(), member.needs(), member.offers(), member.availability(),
				member.modality(), member.podCapacity(), member.preferredMentors(), Set.of(), Set.of(),
				member.keptApart(), member.evaluativeLines());
	}

	@Test
	void inputsInWhichNothingIsSoftenedKeepTheirHash() {
		MatchInput input = Planted.all().findFirst().orElseThrow().with();

		assertThat(Canonical.hashOf(weighing(input, with(Criterion.NEW_MENTOR)))).isNotEqualTo(Canonical.hashOf(input));
		assertThat(Canonical.hashOf(weighing(input, with()))).isEqualTo(Canonical.hashOf(input));
	}

}
