package org.alkimos.platform.evaluation.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.Crosswalk;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evaluation.CsvAnswer;

/** The crosswalk from study IDs to people and pods, separate from results. */
@RestController
class CrosswalkApi {

	private final Crosswalk crosswalk;

	CrosswalkApi(Crosswalk crosswalk) {
		this.crosswalk = crosswalk;
	}

	@Operation(summary = "Get the crosswalk from study IDs to people and pods; administrators only")
	@ApiResponse(responseCode = "200", description = "One row per study ID",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/api/v1/cohorts/{cohortId}/crosswalk.csv")
	ResponseEntity<String> crosswalk(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return CsvAnswer.of(this.crosswalk.of(actor, cohortId, purpose));
	}

}
