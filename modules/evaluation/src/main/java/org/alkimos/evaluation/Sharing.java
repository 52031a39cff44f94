package org.alkimos.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.sharing.SharedRating;
import org.alkimos.evaluation.sharing.SharedRatings;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Lets a mentee share the scores of a form with the mentor they rated, and stop sharing.
 * Sharing is not a release: no figure is affected.
 */
@Service
@Transactional
public class Sharing {

	private final Assessments assessments;

	private final AssessmentViews views;

	private final SharedRatings ratings;

	private final AuditTrail audit;

	private final Clock clock;

	Sharing(Assessments assessments, AssessmentViews views, SharedRatings ratings, AuditTrail audit, Clock clock) {
		this.assessments = assessments;
		this.views = views;
		this.ratings = ratings;
		this.audit = audit;
		this.clock = clock;
	}

	/** Shares the scores of a submitted form, with the rater's name, with the mentor. */
	public AssessmentView share(Actor actor, AssessmentId id) {
		own(actor, id).requireShareable();
		this.ratings.share(id, this.clock.instant());
		return recorded(actor, id, "evaluation.ratings-shared");
	}

	/** Stops sharing. */
	public AssessmentView takeBack(Actor actor, AssessmentId id) {
		own(actor, id);
		this.ratings.takeBack(id);
		return recorded(actor, id, "evaluation.ratings-taken-back");
	}

	/** Scores that mentees shared with the actor, latest wave first. */
	public List<SharedRating> withMe(Actor actor) {
		actor.requirePerson();
		List<SharedRating> shared = this.ratings.with(actor.person());
		if (!shared.isEmpty()) {
			this.audit.record(actor, AuditNote.read("evaluation.shared-ratings-read", actor.person())
				.about(shared.stream().map(SharedRating::rater).collect(Collectors.toSet())));
		}
		return shared;
	}

	private Assessment own(Actor actor, AssessmentId id) {
		return this.assessments.findById(id).filter((found) -> found.isOf(actor)).orElseThrow(NotFound::new);
	}

	private AssessmentView recorded(Actor actor, AssessmentId id, String action) {
		this.audit.record(actor, AuditNote.command(action, id).about(actor.person()));
		return this.views.find(id, actor.person(), Languages.english()).orElseThrow(NotFound::new);
	}

}
