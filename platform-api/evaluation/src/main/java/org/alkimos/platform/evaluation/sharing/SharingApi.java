package org.alkimos.platform.evaluation.sharing;

import io.swagger.v3.oas.annotations.Operation;

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
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;

/** API for sharing scores with the rated mentor. */
@RestController
@RequestMapping("/api/v1")
class SharingApi {

	private final Sharing sharing;

	SharingApi(Sharing sharing) {
		this.sharing = sharing;
	}

	@Operation(summary = "Share your scores, with your name, with the mentor you rated")
	@PutMapping("/assessments/{assessmentId}/sharing")
	ResponseEntity<AssessmentView> share(Actor actor, @PathVariable AssessmentId assessmentId) {
		return tagged(this.sharing.share(actor, assessmentId));
	}

	@Operation(summary = "Stop sharing your scores")
	@DeleteMapping("/assessments/{assessmentId}/sharing")
	ResponseEntity<AssessmentView> takeBack(Actor actor, @PathVariable AssessmentId assessmentId) {
		return tagged(this.sharing.takeBack(actor, assessmentId));
	}

	@Operation(summary = "List scores mentees chose to share with the caller, latest wave first")
	@GetMapping("/shared-ratings")
	CursorPage<SharedRating> withMe(Actor actor) {
		return new CursorPage<>(this.sharing.withMe(actor), null);
	}

	private static ResponseEntity<AssessmentView> tagged(AssessmentView view) {
		return ETags.ok(view.version(), view);
	}

}
