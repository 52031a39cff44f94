package org.alkimos.platform.evaluation;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.CohortResults;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.Purpose;
import org.alkimos.evaluation.ResultsQuery;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.kernel.tenancy.Actor;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}")
class ResultsApi {

	private final EvaluationResults results;

	ResultsApi(EvaluationResults results) {
		this.results = results;
	}

	@GetMapping("/results")
	CohortResults results(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "MENTOR_SELF") AssessmentForm form,
			@RequestParam(required = false) @Nullable String version,
			@RequestParam(defaultValue = "PRORATED") MissingRule missing) {
		String wanted = (version != null) ? version : this.results.versions().getFirst();
		return this.results.of(actor, cohortId, new ResultsQuery(form, wanted, missing));
	}

	@ApiResponse(responseCode = "200", description = "One line for each form",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/results.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return CsvAnswer.of(this.results.csv(actor, cohortId, purpose));
	}

	@ApiResponse(responseCode = "200", description = "What each column means",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/codebook.csv")
	ResponseEntity<String> codebook(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return CsvAnswer.of(this.results.codebook(actor, cohortId, purpose));
	}

}
