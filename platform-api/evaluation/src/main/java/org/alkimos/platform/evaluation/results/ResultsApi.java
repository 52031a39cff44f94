package org.alkimos.platform.evaluation.results;

import java.util.List;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.EvaluationExports;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evaluation.CsvAnswer;
import org.alkimos.platform.evaluation.ZipAnswer;

@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}")
class ResultsApi {

	private final EvaluationResults results;

	private final EvaluationExports exports;

	private final ReportFiles reports;

	ResultsApi(EvaluationResults results, EvaluationExports exports, ReportFiles reports) {
		this.results = results;
		this.exports = exports;
		this.reports = reports;
	}

	/** Scores of two waves and the change between them. */
	@GetMapping("/results")
	CohortResults results(Actor actor, @PathVariable CohortId cohortId, @ParameterObject ResultsChoice choice) {
		return this.results.of(actor, cohortId, choice.query(versions(actor, cohortId, choice)));
	}

	/**
	 * Like {@link #results}, plus the gap, retrospective change, other cohorts, and the
	 * methods text.
	 */
	@GetMapping("/report")
	EvaluationReport report(Actor actor, @PathVariable CohortId cohortId, @ParameterObject ResultsChoice choice) {
		return this.results.report(actor, cohortId, choice.query(versions(actor, cohortId, choice)));
	}

	private List<String> versions(Actor actor, CohortId cohort, ResultsChoice choice) {
		return ResultsChoice.pick(this.results.instruments(actor, cohort), choice.about()).versions();
	}

	@ApiResponse(responseCode = "200", description = "One row per form",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/results.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose,
			@RequestParam(required = false) @Nullable String instrument) {
		return CsvAnswer.of((instrument != null) ? this.exports.csv(actor, cohortId, purpose, instrument)
				: this.exports.csv(actor, cohortId, purpose));
	}

	@ApiResponse(responseCode = "200", description = "Meaning of each column",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/codebook.csv")
	ResponseEntity<String> codebook(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return CsvAnswer.of(this.exports.codebook(actor, cohortId, purpose));
	}

	@ApiResponse(responseCode = "200",
			description = "ZIP file with the responses in several formats and an R script that reproduces every figure",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/results.zip")
	ResponseEntity<byte[]> zip(Actor actor, @PathVariable CohortId cohortId, @ParameterObject ResultsChoice choice,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return ZipAnswer.of(this.exports.zip(actor, cohortId, choice.query(this.results.versions()), purpose), purpose);
	}

	@ApiResponse(responseCode = "200", description = "The report as an accessible PDF (PDF/UA-1)",
			content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/report.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable CohortId cohortId, @ParameterObject ResultsChoice choice) {
		return this.reports.pdf(actor, cohortId, choice);
	}

}
