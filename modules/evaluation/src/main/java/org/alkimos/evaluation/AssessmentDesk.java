package org.alkimos.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.export.Exports;
import org.alkimos.evaluation.instrument.AnswerHelp;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;

/** Lets people fill in their own forms; no one can access another person's. */
@Service
@Transactional
public class AssessmentDesk {

	private final Assessments assessments;

	private final Waves waves;

	private final AssessmentViews views;

	private final Instruments instruments;

	private final Exports exports;

	private final AuditTrail audit;

	private final Clock clock;

	AssessmentDesk(Assessments assessments, Waves waves, AssessmentViews views, Instruments instruments,
			Exports exports, AuditTrail audit, Clock clock) {
		this.assessments = assessments;
		this.waves = waves;
		this.views = views;
		this.instruments = instruments;
		this.exports = exports;
		this.audit = audit;
		this.clock = clock;
	}

	/** The actor's own forms, open ones first. */
	@Transactional(readOnly = true)
	public List<Overview> mine(Actor actor) {
		actor.requirePerson();
		return this.views.of(actor.person());
	}

	/** One of the actor's own forms, in English. */
	@Transactional(readOnly = true)
	public AssessmentView show(Actor actor, AssessmentId assessment) {
		return show(actor, assessment, Languages.english());
	}

	/** One of the actor's own forms, in a language the actor reads if one is loaded. */
	@Transactional(readOnly = true)
	public AssessmentView show(Actor actor, AssessmentId assessment, Languages languages) {
		return this.views.find(assessment, actor.person(), languages).orElseThrow(NotFound::new);
	}

	/**
	 * Saves changed answers; other questions keep theirs.
	 * @param seen version that the respondent's page showed
	 * @param changes answers by item key; {@link Answer#missing()} removes an answer
	 */
	public AssessmentView answer(Actor actor, AssessmentId id, int seen, Map<String, Answer> changes) {
		Assessment assessment = open(actor, id, seen);
		answer(assessment, changes);
		record(actor, "evaluation.answers-saved", id);
		return saved(actor, id, assessment);
	}

	/**
	 * Saves the consents, including after submission. Later reads respect them, and
	 * exports that contain the answers are removed.
	 */
	public AssessmentView consent(Actor actor, AssessmentId id, int seen, Consents consents) {
		Assessment assessment = own(actor, id);
		assessment.requireVersion(seen);
		assessment.withdrawn(consents).forEach(this.exports::removeAll);
		assessment.consent(consents, this.clock);
		record(actor, "evaluation.consents-saved", id);
		return saved(actor, id, assessment);
	}

	/** Saves a whole page: answers and consents. */
	public AssessmentView save(Actor actor, AssessmentId id, int seen, Map<String, Answer> changes, Consents consents) {
		Assessment assessment = open(actor, id, seen);
		answer(assessment, changes);
		assessment.consent(consents, this.clock);
		record(actor, "evaluation.answers-saved", id);
		return saved(actor, id, assessment);
	}

	/** Submits the form permanently; unanswered questions stay missing. */
	public AssessmentView submit(Actor actor, AssessmentId id) {
		Assessment assessment = open(actor, id);
		assessment.submit(this.clock);
		record(actor, "evaluation.assessment-submitted", id);
		return saved(actor, id, assessment);
	}

	private Assessment open(Actor actor, AssessmentId id, int seen) {
		Assessment assessment = open(actor, id);
		assessment.requireVersion(seen);
		return assessment;
	}

	private Assessment open(Actor actor, AssessmentId id) {
		Assessment assessment = own(actor, id);
		if (!this.waves.findById(assessment.wave()).orElseThrow(NotFound::new).isOpen()) {
			throw new Conflict(EvaluationProblem.WAVE_NOT_OPEN, "This wave is closed and no longer accepts answers.");
		}
		return assessment;
	}

	private Assessment own(Actor actor, AssessmentId id) {
		return this.assessments.findById(id).filter((found) -> found.isOf(actor)).orElseThrow(NotFound::new);
	}

	private void record(Actor actor, String action, AssessmentId id) {
		this.audit.record(actor, AuditNote.command(action, id).about(actor.person()));
	}

	private AssessmentView saved(Actor actor, AssessmentId id, Assessment assessment) {
		this.assessments.save(assessment);
		return show(actor, id);
	}

	private void answer(Assessment assessment, Map<String, Answer> changes) {
		Instrument instrument = this.instruments.of(assessment.instrument());
		var errors = new FieldErrors();
		changes.forEach((key, answer) -> errors.rejectIf(!instrument.accepts(key, answer),
				instrument.find(key).isPresent() ? EvaluationProblem.ANSWER_DOES_NOT_FIT
						: EvaluationProblem.UNKNOWN_QUESTION,
				key, instrument.find(key).map(AnswerHelp::of).orElse("This form doesn't have this question.")));
		errors.throwIfAny();
		assessment.answer(changes, instrument, this.clock);
	}

}
