package org.alkimos.evaluation.deidentification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.Grouping;
import org.alkimos.kernel.tenancy.PersonId;

import static org.assertj.core.api.Assertions.assertThat;

class DeidentificationTests {

	private static final AssessmentForm SELF = AssessmentForm.MENTOR_SELF;

	private static final AssessmentForm MENTEES = AssessmentForm.MENTEE_ABOUT_MENTOR;

	private final List<Response> responses = new ArrayList<>();

	private final CohortId large = CohortId.next();

	@Test
	void aMentorIsNotHiddenAmongTheMenteesOfTheirDepartment() {
		answer(1, SELF, this.large, "Surgery");
		answer(6, SELF, this.large, "Medicine");
		answer(6, MENTEES, this.large, "Surgery");
		assertThat(departments(SELF)).containsExactlyInAnyOrderEntriesOf(Map.of("", 7L));
		assertThat(departments(MENTEES)).containsExactlyInAnyOrderEntriesOf(Map.of("Surgery", 6L));
	}

	@Test
	void departmentsThatEnoughShareAreTold() {
		answer(5, SELF, this.large, "Surgery");
		answer(6, SELF, this.large, "Medicine");
		assertThat(departments(SELF)).containsExactlyInAnyOrderEntriesOf(Map.of("Surgery", 5L, "Medicine", 6L));
	}

	@Test
	void aCohortOfFewIsToldTogetherWithAnother() {
		answer(2, MENTEES, CohortId.next(), null);
		answer(9, MENTEES, this.large, null);
		answer(20, MENTEES, CohortId.next(), null);
		Map<String, Long> cohorts = rows().stream().collect(Collectors.groupingBy(Row::cohort, Collectors.counting()));
		assertThat(cohorts.values()).containsExactlyInAnyOrder(11L, 20L);
		assertThat(cohorts).doesNotContainKey(this.large.value().toString());
	}

	@Test
	void somebodyInTwoCohortsOfFewStaysTwoRespondents() {
		answer(9, MENTEES, this.large, null);
		PersonId both = PersonId.next();
		for (CohortId small : List.of(CohortId.next(), CohortId.next())) {
			answer(2, MENTEES, small, null);
			this.responses.add(response(both, MENTEES, small, null));
		}
		assertThat(rows()).extracting((row) -> row.study() + row.cohort()).doesNotHaveDuplicates();
	}

	private Map<String, Long> departments(AssessmentForm form) {
		String word = ExportLabels.word(form);
		return rows().stream()
			.filter((row) -> row.form().equals(word))
			.collect(
					Collectors.groupingBy((row) -> row.bands().getOrDefault(ExportLabels.word(Grouping.DEPARTMENT), ""),
							Collectors.counting()));
	}

	private List<Row> rows() {
		return new Deidentification(new StudyNumbers(new byte[32], Purpose.EVALUATION), 5).rows(this.responses);
	}

	private void answer(int people, AssessmentForm form, CohortId cohort, @Nullable String department) {
		for (int i = 0; i < people; i++) {
			this.responses.add(response(PersonId.next(), form, cohort, department));
		}
	}

	private static Response response(PersonId person, AssessmentForm form, CohortId cohort,
			@Nullable String department) {
		return new Response(AssessmentId.next(), cohort, person, PodId.next(), PersonId.next(), form,
				WaveMoment.OPENING, department, null, Map.of());
	}

}
