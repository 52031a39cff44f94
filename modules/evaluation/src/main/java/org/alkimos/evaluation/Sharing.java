package org.alkimos.evaluation;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Where a mentee shows the scores they gave to the mentor they rated, form by form, and
 * takes them back. Nothing of it is a release: no figure counts it.
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

	/**
	 * Shows the mentor the scores of a form that was handed in, with the rater's name.
	 */
	public AssessmentView share(Actor actor, AssessmentId id) {
		own(actor, id).requireShareable();
		this.ratings.share(id, this.clock.instant());
		return recorded(actor, id, "evaluation.ratings-shared");
	}

	/** The mentor does not see them any more. */
	public AssessmentView takeBack(Actor actor, AssessmentId id) {
		own(actor, id);
		this.ratings.takeBack(id);
		return recorded(actor, id, "evaluation.ratings-taken-back");
	}

	/** What mentees chose to show to the actor, the latest wave first. */
	public List<SharedRating> withMe(Actor actor) {
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
