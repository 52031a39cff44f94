package org.alkimos.platform.evaluation.export;

import java.net.URI;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.alkimos.platform.web.CursorPage;

/** API for exports of any size: start, check progress, download. */
@RestController
@RequestMapping("/api/v1")
class ExportsApi {

	private final ExportDesk desk;

	private final EvaluationResults results;

	ExportsApi(ExportDesk desk, EvaluationResults results) {
		this.desk = desk;
		this.results = results;
	}

	@Operation(summary = "Start an export of everything behind a results page")
	@ApiResponse(responseCode = "202", description = "Export accepted; it is written in the background")
	@PostMapping("/cohorts/{cohortId}/exports")
	ResponseEntity<ExportView> ask(Actor actor, @PathVariable CohortId cohortId, @ParameterObject ResultsChoice choice,
			@RequestParam(defaultValue = "EVALUATION") Purpose purpose) {
		ExportView export = this.desk.ask(actor, cohortId, choice.query(this.results.versions()), purpose);
		return ResponseEntity.accepted().location(URI.create("/api/v1/exports/" + export.id().value())).body(export);
	}

	@Operation(summary = "List exports that are ready, in progress, or failed, newest first")
	@GetMapping("/exports")
	CursorPage<ExportView> list(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.desk.list(actor, after.map(ExportId::new).orElse(null), size), ExportView::id);
	}

	@Operation(summary = "Get an export's progress")
	@GetMapping("/exports/{exportId}")
	ExportView read(Actor actor, @PathVariable ExportId exportId) {
		return this.desk.get(actor, exportId);
	}

	@Operation(summary = "Cancel an export or delete its file; an export without a file is removed from the list")
	@DeleteMapping("/exports/{exportId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void remove(Actor actor, @PathVariable ExportId exportId) {
		this.desk.remove(actor, exportId);
	}

	@Operation(summary = "Download a finished export")
	@ApiResponse(responseCode = "200",
			description = "ZIP file with the responses in several formats and an R script that reproduces every figure",
			content = @Content(mediaType = "application/zip", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/exports/{exportId}/file")
	ResponseEntity<InputStreamResource> file(Actor actor, @PathVariable ExportId exportId) {
		return ZipAnswer.of(this.desk.fetch(actor, exportId), this.desk.get(actor, exportId));
	}

}
