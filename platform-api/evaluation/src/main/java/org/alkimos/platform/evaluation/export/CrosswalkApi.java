package org.alkimos.platform.evaluation.export;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
@Tag(name = "Results")
class CrosswalkApi {

	private final Crosswalk crosswalk;

	CrosswalkApi(Crosswalk crosswalk) {
		this.crosswalk = crosswalk;
	}

	/**
	 * Downloads the crosswalk from study IDs to IDs. For institution administrators who
	 * are not evaluators. Lists the people and pods in the cohort's files of one
	 * instrument, and no answers. Each of these people can see in their own data that
	 * they were listed.
	 * @param cohortId ID of the cohort
	 * @param purpose purpose of the files, because study IDs differ between purposes;
	 * {@code EVALUATION} by default
	 * @param instrument code of another instrument; the standard one by default
	 * @return CSV with the columns {@code study_id} and {@code id}
	 */
	@ApiResponse(responseCode = "200", description = "One row per study ID",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/api/v1/cohorts/{cohortId}/crosswalk.csv")
	ResponseEntity<String> downloadCrosswalk(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose,
			@RequestParam(required = false) @Nullable String instrument) {
		return CsvAnswer.of(this.crosswalk.of(actor, cohortId, purpose, instrument));
	}

}
