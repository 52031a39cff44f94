package org.alkimos.platform.evaluation.sharing;

import io.swagger.v3.oas.annotations.tags.Tag;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.Sharing;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.sharing.SharedRating;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;

/** API for sharing scores with the rated mentor. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Assessments")
class SharingApi {

	private final Sharing sharing;

	SharingApi(Sharing sharing) {
		this.sharing = sharing;
	}

	/**
	 * Shares the caller's scores with the rated mentor. For mentees, for a form they
	 * submitted about their mentor. The mentor sees the scores with the mentee's name,
	 * never single answers. Repeating it changes nothing. Fails with 409 for other forms
	 * and before submission.
	 * @param assessmentId ID of the caller's form
	 * @return the form, with its version as entity tag
	 */
	@PutMapping("/assessments/{assessmentId}/sharing")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AssessmentView> shareScores(Actor actor, @PathVariable AssessmentId assessmentId) {
		return tagged(this.sharing.share(actor, assessmentId));
	}

	/**
	 * Stops sharing the caller's scores with the mentor. For the respondent of the form.
	 * Changes nothing if the scores are not shared.
	 * @param assessmentId ID of the caller's form
	 * @return the form, with its version as entity tag
	 */
	@DeleteMapping("/assessments/{assessmentId}/sharing")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AssessmentView> stopSharingScores(Actor actor, @PathVariable AssessmentId assessmentId) {
		return tagged(this.sharing.takeBack(actor, assessmentId));
	}

	/**
	 * Lists scores that mentees shared with the caller. For mentors; the list is empty
	 * for everyone else. The latest wave comes first, and all scores are on one page.
	 * @return all shared scores
	 */
	@GetMapping("/shared-ratings")
	CursorPage<SharedRating> listSharedRatings(Actor actor) {
		return new CursorPage<>(this.sharing.withMe(actor), null);
	}

	private static ResponseEntity<AssessmentView> tagged(AssessmentView view) {
		return ETags.ok(view.version(), view);
	}

}
