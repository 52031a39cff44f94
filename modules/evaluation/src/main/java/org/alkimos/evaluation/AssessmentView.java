package org.alkimos.evaluation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.AnswerStatus;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * One person's form with their answers so far, for nobody but them.
 *
 * @param version number for optimistic locking
 * @param instrument code of the version that is asked
 * @param stem the question above all others, as it is asked in this wave
 * @param beforeStem what answers are about, in English, where the stem does not say it;
 * empty otherwise
 * @param notice what has to be said about the wording; with official wording, its licence
 * @param scale of questions without one of their own
 * @param consentedAt when the respondent last said what the answers may be used for; null
 * until they have
 * @param language tag of the wording; null for our short labels
 * @param sharedAt since when the mentor who is rated may read the scores; null if they
 * may not
 */
public record AssessmentView(Overview overview, int version, String instrument, String stem, String beforeStem,
		String notice, Scale scale, List<Section> sections, Consents consents, @Nullable Instant consentedAt,
		@Nullable String language, @Nullable Instant sharedAt) {

	/**
	 * A form in a list.
	 *
	 * @param mentor who is rated
	 * @param menteesInPod how many people rate this mentor
	 * @param heading what the form is called to its respondent
	 * @param items number of questions that are asked, as answered so far
	 */
	public record Overview(AssessmentId id, WaveId wave, CohortId cohort, PodId pod, AssessmentForm form,
			WaveMoment moment, AssessmentState state, LocalDate dueOn, PersonId mentor, int menteesInPod,
			String heading, int items, int answered, int notApplicable, @Nullable Instant savedAt,
			@Nullable Instant submittedAt) {

		/** The same with what the instrument asks of somebody with these answers. */
		Overview asking(Instrument instrument, Map<String, Answer> answers) {
			int asked = instrument.branches() ? instrument.shown(answers).size() : instrument.items().size();
			return new Overview(this.id, this.wave, this.cohort, this.pod, this.form, this.moment, this.state,
					this.dueOn, this.mentor, this.menteesInPod, instrument.heading(this.form), asked, this.answered,
					this.notApplicable, this.savedAt, this.submittedAt);
		}

		/** Questions without any answer. */
		public int missing() {
			return this.items - this.answered - this.notApplicable;
		}

	}

	/** Questions that belong together. */
	public record Section(String code, String label, List<Question> questions) {
	}

	/**
	 * One item with its answer so far.
	 *
	 * @param shown whether it is asked, as answered so far
	 * @param label in the wording that is shown
	 * @param value of a rated item, a single choice or a number
	 * @param chosen values, where any number of choices may be chosen
	 * @param item how it can be answered, in the wording that is shown
	 */
	public record Question(String key, String label, boolean shown, AnswerStatus status, @Nullable Integer value,
			List<Integer> chosen, @Nullable String text, Item item) {

		static Question of(Item item, Answer answer, boolean shown) {
			return new Question(item.key(), item.label(), shown, answer.status(), answer.value(), answer.choices(),
					answer.text(), item);
		}

	}

	/** Questions that are asked and have no answer, in order. */
	public List<Question> missing() {
		return this.sections.stream()
			.flatMap((section) -> section.questions().stream())
			.filter((question) -> question.shown() && question.status() == AnswerStatus.MISSING)
			.toList();
	}

}
