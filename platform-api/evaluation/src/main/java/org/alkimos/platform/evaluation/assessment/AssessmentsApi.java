package org.alkimos.platform.evaluation.assessment;

import java.util.Map;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.evaluation.AssessmentDesk;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.wording.Languages;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;

/** API for people who fill in their own forms. */
@RestController
@RequestMapping("/api/v1/assessments")
@Tag(name = "Assessments")
class AssessmentsApi {

	private final AssessmentDesk desk;

	AssessmentsApi(AssessmentDesk desk) {
		this.desk = desk;
	}

	/**
	 * Lists the caller's own forms. Other people's forms are not accessible, whatever the
	 * caller's role. All forms are on one page: open ones first, then lapsed ones, then
	 * submitted ones.
	 * @return all forms of the caller
	 */
	@GetMapping
	CursorPage<Overview> listAssessments(Actor actor) {
		return new CursorPage<>(this.desk.mine(actor), null);
	}

	/**
	 * Gets one of the caller's own forms. Fails with 404 for other people's forms.
	 * Questions are in the official wording that best fits the requested languages, or in
	 * the institution's fallback or English; without official wording, they are short
	 * labels. Saving requires the ETag.
	 * @param assessmentId ID of a form of the caller
	 * @param languages languages the caller reads, as language ranges; English if absent
	 * or invalid
	 * @return the form with its answers so far, and its version as ETag
	 */
	@GetMapping("/{assessmentId}")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AssessmentView> getAssessment(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
		return tagged(this.desk.show(actor, assessmentId, Languages.of(languages)));
	}

	/**
	 * Saves changed answers of one of the caller's forms. Other questions keep their
	 * answers; answers to questions that are no longer asked are removed. Nothing is
	 * saved if an answer is invalid. Fails with 409 if the wave is closed or the form was
	 * submitted, and with 412 if the form changed since the given ETag.
	 * @param assessmentId ID of a form of the caller
	 * @param seen ETag of the form that was read; fails with 428 if absent
	 * @param answers changed answers by item key: a whole number, a list of whole
	 * numbers, a text, {@code "not-applicable"}, or null to remove the answer
	 * @return the form in English wording if there is one, and its new version as ETag
	 */
	@PutMapping("/{assessmentId}/answers")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AssessmentView> saveAssessmentAnswers(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Map<String, @Nullable Object> answers) {
		return tagged(this.desk.answer(actor, assessmentId, ETags.required(seen), AnswerParser.fromJson(answers)));
	}

	/**
	 * Saves the consents of one of the caller's forms. This is possible at any time, also
	 * after submission. Results respect the latest consents. If a consent of a submitted
	 * form is withdrawn, the institution's exports for that purpose are removed. Fails
	 * with 412 if the form changed since the given ETag.
	 * @param assessmentId ID of a form of the caller
	 * @param seen ETag of the form that was read; fails with 428 if absent
	 * @param consents both consents; they replace those saved before
	 * @return the form in English wording if there is one, and its new version as ETag
	 */
	@PutMapping("/{assessmentId}/consents")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AssessmentView> saveAssessmentConsents(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Consents consents) {
		return tagged(this.desk.consent(actor, assessmentId, ETags.required(seen), consents));
	}

	/**
	 * Submits one of the caller's forms permanently. Unanswered questions stay missing,
	 * and answers can no longer be changed. Fails with 409 if the wave is closed, if the
	 * form was submitted before, if it has no answers, or if its consents were never
	 * saved.
	 * @param assessmentId ID of a form of the caller
	 * @return the form in English wording if there is one, and its new version as ETag
	 */
	@PostMapping("/{assessmentId}/submission")
	@AnswersWith(AnswersWith.ETAG)
	ResponseEntity<AssessmentView> submitAssessment(Actor actor, @PathVariable AssessmentId assessmentId) {
		return tagged(this.desk.submit(actor, assessmentId));
	}

	private static ResponseEntity<AssessmentView> tagged(AssessmentView view) {
		return ETags.ok(view.version(), view);
	}

}
