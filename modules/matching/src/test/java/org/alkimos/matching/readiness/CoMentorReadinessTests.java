package org.alkimos.matching.readiness;

import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchInputBuilder;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said before a run of a cohort whose mentees have two mentors. */
class CoMentorReadinessTests {

	private static final PodRules TWO = new PodRules(1, 1, true, true, true);

	private static ReadinessReport report(MatchInputBuilder told) {
		MatchInput input = told.build();
		return Readiness.report(input.members(), input.rules(), Weights.STANDARD, true);
	}

	@Test
	void namesWhoCanHaveNoSecondMentor() {
		ReadinessReport report = report(MatchInput.with(TWO)
			.mentor("ada", 1)
			.from("Medicine", "cardiology")
			.mentor("abe", 1)
			.from("Surgery", "cardiology")
			.mentee("bo"));

		assertThat(report.withoutOption()).singleElement()
			.satisfies((bo) -> assertThat(bo.reasons())
				.containsExactly("No second mentor from another discipline alongside all 2 mentors"));
		assertThat(report.rules()).anySatisfy((rule) -> {
			assertThat(rule.code()).isEqualTo(MatchRule.CO_MENTOR.code());
			assertThat(rule.pairs()).isEqualTo(2);
		});
	}

	@Test
	void countsTwoPlacesForEachMentee() {
		ReadinessReport report = report(MatchInput.with(TWO)
			.mentor("ada", 2)
			.from("Medicine", "cardiology")
			.mentor("abe", 1)
			.from("Surgery", "transplants")
			.mentee("bo")
			.mentee("cy"));

		assertThat(report.withoutOption()).isEmpty();
		assertThat(report.pods()).isOne();
		assertThat(report.checks().toString()).contains("and each needs two mentors; 1 more place would be enough.");
	}

}
