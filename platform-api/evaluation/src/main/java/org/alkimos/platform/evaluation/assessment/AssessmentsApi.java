package org.alkimos.platform.evaluation.assessment;

import java.util.Map;

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
import org.alkimos.platform.web.CursorPage;
import org.alkimos.platform.web.ETags;

@RestController
@RequestMapping("/api/v1/assessments")
class AssessmentsApi {

	private final AssessmentDesk desk;

	AssessmentsApi(AssessmentDesk desk) {
		this.desk = desk;
	}

	/**
	 * The caller's own forms, with or without {@code ?mine}; other people's forms are not
	 * accessible.
	 */
	@GetMapping
	CursorPage<Overview> mine(Actor actor) {
		return new CursorPage<>(this.desk.mine(actor), null);
	}

	@GetMapping("/{assessmentId}")
	ResponseEntity<AssessmentView> show(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false) @Nullable String languages) {
		return tagged(this.desk.show(actor, assessmentId, Languages.of(languages)));
	}

	@PutMapping("/{assessmentId}/answers")
	ResponseEntity<AssessmentView> answer(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Map<String, @Nullable Object> answers) {
		return tagged(this.desk.answer(actor, assessmentId, ETags.required(seen), AnswerParser.fromJson(answers)));
	}

	@PutMapping("/{assessmentId}/consents")
	ResponseEntity<AssessmentView> consent(Actor actor, @PathVariable AssessmentId assessmentId,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen,
			@RequestBody Consents consents) {
		return tagged(this.desk.consent(actor, assessmentId, ETags.required(seen), consents));
	}

	@PostMapping("/{assessmentId}/submission")
	ResponseEntity<AssessmentView> submit(Actor actor, @PathVariable AssessmentId assessmentId) {
		return tagged(this.desk.submit(actor, assessmentId));
	}

	private static ResponseEntity<AssessmentView> tagged(AssessmentView view) {
		return ETags.ok(view.version(), view);
	}

}
