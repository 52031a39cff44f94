package org.alkimos.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.AssessmentPostponed;
import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.evaluation.AssessmentSubmitted;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.cohort.Pod;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/** One person's form in a wave, edited any number of times and submitted once. */
@Table(schema = "evaluation", value = "assessment")
class Assessment extends Aggregate {

	@Id
	private final AssessmentId assessmentId;

	private final WaveId waveId;

	private final CohortId cohortId;

	private final PodId podId;

	private final PersonId respondentId;

	private final AssessmentForm form;

	private final String instrumentCode;

	private final @Nullable Integer instrumentVersion;

	private final Instant requestedAt;

	private @Nullable LocalDate ownDueOn;

	private @Nullable Instant savedAt;

	private @Nullable Instant submittedAt;

	private @Nullable Instant consentedAt;

	private boolean forEvaluation;

	private boolean forResearch;

	@MappedCollection(idColumn = "assessment_id", keyColumn = "item_key")
	private Map<String, Answer> answers = new HashMap<>();

	Assessment(AssessmentId assessmentId, WaveId waveId, CohortId cohortId, PodId podId, PersonId respondentId,
			AssessmentForm form, String instrumentCode, @Nullable Integer instrumentVersion, Instant requestedAt) {
		this.assessmentId = assessmentId;
		this.waveId = waveId;
		this.cohortId = cohortId;
		this.podId = podId;
		this.respondentId = respondentId;
		this.form = form;
		this.instrumentCode = instrumentCode;
		this.instrumentVersion = instrumentVersion;
		this.requestedAt = requestedAt;
	}

	static Assessment requested(Wave wave, Pod pod, PersonId respondent, AssessmentForm form, InstrumentRef instrument,
			Clock clock) {
		var asked = new Assessment(AssessmentId.next(), wave.id(), wave.cohort(), pod.id(), respondent, form,
				instrument.code(), instrument.version(), clock.instant());
		LocalDate due = pod.dueOn(wave.dueOn());
		asked.ownDueOn = due.equals(wave.dueOn()) ? null : due;
		asked.announceRequest(wave.moment(), due);
		return asked;
	}

	private void announceRequest(WaveMoment moment, LocalDate due) {
		announce(this.requestedAt, (head) -> new AssessmentRequested(head, this.assessmentId, this.waveId,
				this.cohortId, this.podId, this.respondentId, this.form, moment, due));
	}

	/** Extends the respondent's deadline; returns whether that changes anything. */
	boolean postpone(LocalDate due, Wave wave, Clock clock) {
		LocalDate before = (this.ownDueOn != null) ? this.ownDueOn : wave.dueOn();
		if (this.submittedAt != null || due.equals(before)) {
			return false;
		}
		this.ownDueOn = due;
		announce(clock.instant(), (head) -> new AssessmentPostponed(head, this.assessmentId, this.waveId, this.cohortId,
				this.respondentId, due));
		return true;
	}

	/**
	 * Applies changes to some answers. A missing answer removes the earlier one, and
	 * answers to questions that are no longer asked are removed.
	 */
	void answer(Map<String, Answer> changes, Instrument instrument, Clock clock) {
		requireNotSubmitted();
		changes.forEach((key, answer) -> {
			if (answer.status() == AnswerStatus.MISSING) {
				this.answers.remove(key);
			}
			else {
				this.answers.put(key, answer);
			}
		});
		this.answers.keySet().retainAll(instrument.shown(this.answers));
		this.savedAt = clock.instant();
	}

	/** Uses that the respondent of a submitted form no longer consents to. */
	Set<Purpose> withdrawn(Consents consents) {
		var given = new Consents(this.forEvaluation, this.forResearch);
		return (this.submittedAt != null) ? given.withdrawn(consents) : Set.of();
	}

	/** Sets the consents; they can be withdrawn at any time. */
	void consent(Consents consents, Clock clock) {
		this.forEvaluation = consents.evaluation();
		this.forResearch = consents.research();
		this.consentedAt = clock.instant();
		this.savedAt = this.consentedAt;
	}

	void submit(Clock clock) {
		requireNotSubmitted();
		if (this.answers.isEmpty()) {
			throw new Conflict(EvaluationProblem.ASSESSMENT_WITHOUT_ANSWERS,
					"Answer at least one question before you submit the form.");
		}
		if (this.consentedAt == null) {
			throw new Conflict(EvaluationProblem.CONSENT_NOT_CHOSEN, "Before you submit the form, choose yes or no "
					+ "for the use of your answers to evaluate this program.");
		}
		Instant now = clock.instant();
		this.submittedAt = now;
		announce(now, (head) -> new AssessmentSubmitted(head, this.assessmentId, this.waveId, this.cohortId,
				this.respondentId));
	}

	private void requireNotSubmitted() {
		if (this.submittedAt != null) {
			throw new Conflict(EvaluationProblem.ASSESSMENT_SUBMITTED,
					"This form has been submitted and can no longer be changed.");
		}
	}

	/** Checks that the form has scores that its respondent may share with the mentor. */
	void requireShareable() {
		if (this.form != AssessmentForm.MENTEE_ABOUT_MENTOR) {
			throw new Conflict(EvaluationProblem.SCORES_NOT_SHAREABLE,
					"You can share only the scores a mentee gave their mentor, and only with that mentor.");
		}
		if (this.submittedAt == null) {
			throw new Conflict(EvaluationProblem.ASSESSMENT_NOT_SUBMITTED,
					"Submit the form first. Then you can share its scores.");
		}
	}

	PersonId respondent() {
		return this.respondentId;
	}

	boolean isOf(Actor actor) {
		return actor.is(this.respondentId);
	}

	WaveId wave() {
		return this.waveId;
	}

	InstrumentRef instrument() {
		return new InstrumentRef(this.instrumentCode, this.instrumentVersion);
	}

}
