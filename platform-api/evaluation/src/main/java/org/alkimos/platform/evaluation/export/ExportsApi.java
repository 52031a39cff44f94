package org.alkimos.platform.evaluation.export;

import java.net.URI;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.EvaluationResults;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.ExportDesk;
import org.alkimos.evaluation.export.ExportView;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evaluation.ZipAnswer;
import org.alkimos.platform.evaluation.results.ResultsChoice;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** API for exports of any size: start, check progress, download. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Results")
class ExportsApi {

	private final ExportDesk desk;

	private final EvaluationResults results;

	ExportsApi(ExportDesk desk, EvaluationResults results) {
		this.desk = desk;
		this.results = results;
	}

	/**
	 * Starts an export of everything behind the results. For evaluators who are in no pod
	 * of the cohort, or of any cohort if all are combined. The file is written in the
	 * background; read the export at {@code Location} until it is ready. Contains only
	 * the standard instrument. Each request starts another export. Fails if both waves
	 * are the same or the version is unknown. API clients need the right PULL_RESULTS.
	 * @param cohortId ID of the cohort
	 * @param choice which results, see the query parameters
	 * @param purpose use that the respondents consented to; {@code EVALUATION} by default
	 * @return the export that was started
	 */
	@ApiResponse(responseCode = "202", description = "Export accepted; it is written in the background")
	@PostMapping("/cohorts/{cohortId}/exports")
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<ExportView> startExport(Actor actor, @PathVariable CohortId cohortId,
			@ParameterObject ResultsChoice choice, @RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		ExportView export = this.desk.ask(actor, cohortId, choice.query(this.results.versions()), purpose);
		return ResponseEntity.accepted().location(URI.create("/api/v1/exports/" + export.id().value())).body(export);
	}

	/**
	 * Lists the institution's exports, newest first. For evaluators, who see each other's
	 * exports. A file is deleted with its export three days after it was finished, or
	 * earlier if a respondent withdraws consent to its purpose or is erased. API clients
	 * need the right PULL_RESULTS.
	 * @param cursor value of {@code next} from the previous page; absent for the first
	 * page
	 * @param limit number of exports on a page, 1 to 200; 50 by default
	 * @return one page of exports
	 */
	@GetMapping("/exports")
	CursorPage<ExportView> listExports(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.desk.list(actor, after.map(ExportId::new).orElse(null), size), ExportView::id);
	}

	/**
	 * Returns an export with its progress. For evaluators. Fails with 404 once the export
	 * is removed. API clients need the right PULL_RESULTS.
	 * @param exportId ID of the export
	 * @return the export
	 */
	@GetMapping("/exports/{exportId}")
	ExportView getExport(Actor actor, @PathVariable ExportId exportId) {
		return this.desk.get(actor, exportId);
	}

	/**
	 * Cancels or removes an export. For evaluators. An export that is waiting or in
	 * progress is canceled, a file that is ready is deleted, and an export that was
	 * canceled or failed is removed from the list. An export in progress is canceled a
	 * moment later. An unknown ID has no effect. API clients need the right PULL_RESULTS.
	 * @param exportId ID of the export
	 */
	@DeleteMapping("/exports/{exportId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void removeExport(Actor actor, @PathVariable ExportId exportId) {
		this.desk.remove(actor, exportId);
	}

	/**
	 * Downloads the file of a finished export. For evaluators who are in no pod of the
	 * cohort, or of any cohort if all are combined. Fails with 409 before the export is
	 * ready and after its file is deleted. API clients need the right PULL_RESULTS.
	 * @param exportId ID of the export
	 * @return the ZIP file
	 */
	@ApiResponse(responseCode = "200",
			description = "ZIP file with the responses in several formats and an R script that reproduces every figure",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/exports/{exportId}/file")
	ResponseEntity<InputStreamResource> downloadExport(Actor actor, @PathVariable ExportId exportId) {
		return ZipAnswer.of(this.desk.fetch(actor, exportId));
	}

}
