package org.alkimos.matching.readiness;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.RandomCohorts;
import org.alkimos.matching.readiness.ReadinessReport.Outcome;
import org.alkimos.matching.weights.Weights;

import static org.assertj.core.api.Assertions.assertThat;

class ReadinessTests {

	private static final PodRules RULES = new PodRules(3, 4, true, true);

	@Test
	void moreThanARunCanHaveIsSaidInsteadOfTried() {
		MatchInput most = RandomCohorts.of(1, MatchInput.MOST_MEMBERS - 100, 100, RULES);
		assertThat(most.members()).hasSize(MatchInput.MOST_MEMBERS);
		List<Member> more = new ArrayList<>(most.members());
		more.add(RandomCohorts.of(2, 1, 1, RULES).mentees().getFirst());

		ReadinessReport report = Readiness.report(more, RULES, Weights.STANDARD, true);

		assertThat(report.canRun()).isFalse();
		assertThat(report.checks()).singleElement().satisfies((check) -> {
			assertThat(check.outcome()).isEqualTo(Outcome.BLOCKED);
			assertThat(check.detail()).contains("5001", "5000");
		});
		assertThat(report.mentees() + report.mentors()).isEqualTo(5001);
	}

}
