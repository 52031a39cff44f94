package org.alkimos.platform.evaluation.results;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** API for a cohort's results: figures, a report, and files for statistics packages. */
@RestController
@RequestMapping("/api/v1/cohorts/{cohortId}")
@Tag(name = "Results")
class ResultsApi {

	private final EvaluationResults results;

	private final EvaluationExports exports;

	private final ReportFiles reports;

	ResultsApi(EvaluationResults results, EvaluationExports exports, ReportFiles reports) {
		this.results = results;
		this.exports = exports;
		this.reports = reports;
	}

	/**
	 * Compares a cohort's scores in two waves. For evaluators. Only forms that were
	 * submitted in closed waves with consent to evaluation count. Figures that could
	 * identify people in small groups are hidden; figures released before, of any cohort,
	 * limit what can be shown. Fails if both waves are the same, or if the instrument
	 * does not have the version. API clients need the right PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param choice which results, see the query parameters
	 * @return the scores of both waves and the change between them
	 */
	@GetMapping("/results")
	CohortResults getCohortResults(Actor actor, @PathVariable CohortId cohortId,
			@ParameterObject ResultsChoice choice) {
		return this.results.of(actor, cohortId, choice::queryAmong);
	}

	/**
	 * Returns all figures of a cohort's evaluation report. For evaluators. Adds to the
	 * comparison of two waves the gap between mentors' and mentees' ratings,
	 * retrospective change, every cohort of the institution, written comments, and a
	 * methods text. Hides figures and fails as the comparison does. API clients need the
	 * right PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param choice which results, see the query parameters
	 * @return the report
	 */
	@GetMapping("/report")
	EvaluationReport getEvaluationReport(Actor actor, @PathVariable CohortId cohortId,
			@ParameterObject ResultsChoice choice) {
		return this.results.evaluation(actor, cohortId, choice::queryAmong).report();
	}

	/**
	 * Downloads a cohort's responses as CSV. For evaluators who are in no pod of the
	 * cohort. Rows have answers and scores, with study IDs instead of people. What too
	 * few people share is withheld and listed in the header {@code Alkimos-Withheld}.
	 * Fails with 409 if there are more than 2,000 forms; start an export instead, or list
	 * the responses page by page, which covers every instrument. API clients need the
	 * right PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param purpose use that the respondents consented to; {@code EVALUATION} by default
	 * @param instrument code of another instrument, whose newest version describes the
	 * columns; the standard one by default
	 * @return CSV with one header row
	 */
	@ApiResponse(responseCode = "200", description = "One row per form",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/results.csv")
	ResponseEntity<String> downloadResultsCsv(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose,
			@RequestParam(required = false) @Nullable String instrument) {
		return CsvAnswer.of((instrument != null) ? this.exports.csv(actor, cohortId, purpose, instrument)
				: this.exports.csv(actor, cohortId, purpose));
	}

	/**
	 * Downloads the codebook of a cohort's CSV file. For evaluators. Describes the
	 * columns for the standard instrument. The header {@code Alkimos-Withheld} lists what
	 * is withheld from the file. API clients need the right PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param purpose use that the respondents consented to; {@code EVALUATION} by default
	 * @return CSV with one header row
	 */
	@ApiResponse(responseCode = "200", description = "Meaning of each column",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/codebook.csv")
	ResponseEntity<String> downloadResultsCodebook(Actor actor, @PathVariable CohortId cohortId,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return CsvAnswer.of(this.exports.codebook(actor, cohortId, purpose));
	}

	/**
	 * Downloads everything behind a cohort's results as ZIP. For evaluators who are in no
	 * pod of the cohort, or of any cohort if all are combined. Contains only the standard
	 * instrument; files for research contain no figures. Fails if both waves are the
	 * same, and with 409 if there are more than 2,000 forms; start an export instead. API
	 * clients need the right PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param choice which results, see the query parameters
	 * @param purpose use that the respondents consented to; {@code EVALUATION} by default
	 * @return the ZIP file
	 */
	@ApiResponse(responseCode = "200",
			description = "ZIP file with the responses in several formats and an R script that reproduces every figure",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/results.zip")
	ResponseEntity<byte[]> downloadResultsZip(Actor actor, @PathVariable CohortId cohortId,
			@ParameterObject ResultsChoice choice, @RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		return ZipAnswer.of(this.exports.zip(actor, cohortId, choice.query(this.results.versions()), purpose), purpose);
	}

	/**
	 * Downloads a cohort's evaluation report as PDF. For evaluators. Shows the same
	 * figures as the report, and fails as the report does. API clients need the right
	 * PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param choice which results, see the query parameters
	 * @return the PDF file
	 */
	@ApiResponse(responseCode = "200", description = "The report as an accessible PDF (PDF/UA-1)",
			content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/report.pdf")
	ResponseEntity<byte[]> downloadEvaluationReport(Actor actor, @PathVariable CohortId cohortId,
			@ParameterObject ResultsChoice choice) {
		return this.reports.pdf(actor, cohortId, choice);
	}

}
