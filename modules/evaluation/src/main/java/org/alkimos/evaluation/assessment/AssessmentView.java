package org.alkimos.evaluation.assessment;

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
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * One person's form with their answers so far, readable by them only.
 *
 * @param overview summary, as in the list of forms
 * @param version number for optimistic locking, with which the ETag begins
 * @param instrument code of the instrument's version in use
 * @param stem stem above all questions, as asked in this wave
 * @param beforeStem English text that says what the answers are about, if the stem does
 * not; otherwise empty
 * @param notice notice about the wording; with official wording, its license
 * @param scale scale of questions without one of their own; its ends are 0 if there is
 * none
 * @param sections all questions in the order in which they are asked
 * @param consents consents as last saved; false before the first choice
 * @param consentedAt time (UTC) of the respondent's last choice of consents, or null
 * before the first
 * @param language language tag of the wording, or null for the short labels
 * @param sharedAt time (UTC) since when the rated mentor may read the scores, or null if
 * they may not
 */
public record AssessmentView(Overview overview, int version, String instrument, String stem, String beforeStem,
		String notice, Scale scale, List<Section> sections, Consents consents, @Nullable Instant consentedAt,
		@Nullable String language, @Nullable Instant sharedAt) {

	/**
	 * A form in a list.
	 *
	 * @param id ID of the form
	 * @param wave ID of the wave
	 * @param cohort ID of the cohort
	 * @param pod ID of the respondent's pod
	 * @param form who rates whom
	 * @param moment moment of the wave
	 * @param state status of the form
	 * @param dueOn last day to answer; late answers are accepted until the wave closes
	 * @param mentor ID of the rated mentor; the respondent in a self-rating
	 * @param menteesInPod number of people who rate this mentor
	 * @param heading title of the form for its respondent
	 * @param items number of questions asked, given the answers so far
	 * @param answered number of questions answered, without those answered as not
	 * applicable
	 * @param notApplicable number of questions answered as not applicable
	 * @param savedAt time (UTC) when answers or consents were last saved, or null if
	 * never
	 * @param submittedAt time of submission (UTC), or null before it
	 */
	public record Overview(AssessmentId id, WaveId wave, CohortId cohort, PodId pod, AssessmentForm form,
			WaveMoment moment, AssessmentState state, LocalDate dueOn, PersonId mentor, int menteesInPod,
			String heading, int items, int answered, int notApplicable, @Nullable Instant savedAt,
			@Nullable Instant submittedAt) {

		/** Adds the numbers of questions that depend on the answers. */
		public Overview asking(Instrument instrument, Map<String, Answer> answers) {
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

	/**
	 * Questions that belong together.
	 *
	 * @param code stable code, such as {@code COM}
	 * @param label heading in the shown wording
	 * @param questions questions in the order in which they are asked
	 */
	public record Section(String code, String label, List<Question> questions) {
	}

	/**
	 * One item with its answer so far.
	 *
	 * @param key stable key of the item, such as {@code com.listening}
	 * @param shown whether it is asked, given the answers so far
	 * @param label label in the shown wording
	 * @param status whether it is answered
	 * @param value answer to a rated item, a single choice, or a number; null otherwise
	 * @param chosen chosen values in ascending order, if any number of choices may be
	 * chosen; empty otherwise
	 * @param text answer in the respondent's own words, or null
	 * @param item item with its answer options, in the shown wording
	 */
	public record Question(String key, String label, boolean shown, AnswerStatus status, @Nullable Integer value,
			List<Integer> chosen, @Nullable String text, Item item) {

		public static Question of(Item item, Answer answer, boolean shown) {
			return new Question(item.key(), item.label(), shown, answer.status(), answer.value(), answer.choices(),
					answer.text(), item);
		}

	}

	/** Questions that are asked and unanswered, in order. */
	public List<Question> missing() {
		return this.sections.stream()
			.flatMap((section) -> section.questions().stream())
			.filter((question) -> question.shown() && question.status() == AnswerStatus.MISSING)
			.toList();
	}

}
