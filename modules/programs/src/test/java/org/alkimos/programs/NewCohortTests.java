package org.alkimos.programs;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NewCohortTests {

	private static final LocalDate DAY = LocalDate.of(2026, 9, 19);

	@Test
	void takesPodsOfThreeToFourUnlessToldOtherwise() {
		NewCohort usual = ProgramsFixtures.cohort("2026");
		usual.check();
		assertThat(usual.rules()).isEqualTo(new PodRules(3, 4, false, false, false));
	}

	@Test
	void namesEveryFieldThatIsMissing() {
		assertRefused(new NewCohort(null, null, null, null, null, null, "Mars/Olympus", 0, 11, null, null), "name",
				"opensOn", "midYearOn", "closesOn", "timeZone", "smallestPod", "largestPod");
	}

	@Test
	void namesDaysOutOfOrder() {
		assertRefused(new NewCohort("2026", DAY, DAY.minusDays(1), DAY.minusDays(1), DAY.minusDays(1), DAY.minusDays(2),
				null, null, null, null, null), "toldOn", "opensOn", "midYearOn", "closesOn");
	}

	@Test
	void refusesALargestPodBelowTheSmallest() {
		assertRefused(new NewCohort("2026", null, null, DAY, DAY.plusDays(1), DAY.plusDays(2), null, 4, 3, null, null),
				"largestPod");
	}

	private static void assertRefused(NewCohort wanted, String... fields) {
		assertThatExceptionOfType(InvalidInput.class).isThrownBy(wanted::check)
			.satisfies((problem) -> assertThat(problem.errors()).extracting(FieldError::field).containsExactly(fields));
	}

}
