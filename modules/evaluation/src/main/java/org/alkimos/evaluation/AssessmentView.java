package org.alkimos.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.AnswerStatus;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * One person's form with their answers so far, for nobody but them.
 *
 * @param version number for optimistic locking
 */
public record AssessmentView(Overview overview, int version, String instrument, String stem, String notice, Scale scale,
		List<Section> sections, Consents consents) {

	/**
	 * A form in a list.
	 *
	 * @param mentor who is rated
	 * @param menteesInPod how many people rate this mentor
	 * @param items number of questions
	 */
	public record Overview(AssessmentId id, WaveId wave, CohortId cohort, PodId pod, AssessmentForm form,
			WaveMoment moment, AssessmentState state, LocalDate dueOn, PersonId mentor, int menteesInPod, int items,
			int answered, int notApplicable, @Nullable Instant savedAt, @Nullable Instant submittedAt) {

		/** Questions without any answer. */
		public int missing() {
			return this.items - this.answered - this.notApplicable;
		}

	}

	/** Questions that belong together. */
	public record Section(String code, String label, List<Question> questions) {
	}

	/** One item with its answer so far. */
	public record Question(String key, String label, AnswerStatus status, @Nullable Integer value) {
	}

	/** Questions without any answer, in order. */
	public List<Question> missing() {
		return this.sections.stream()
			.flatMap((section) -> section.questions().stream())
			.filter((question) -> question.status() == AnswerStatus.MISSING)
			.toList();
	}

}
