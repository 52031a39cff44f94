package org.alkimos.platform.evidence;

import io.swagger.v3.oas.annotations.Operation;
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

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.tenancy.Actor;

@RestController
@RequestMapping("/api/v1/programs/{programId}")
class EvidenceApi {

	private final Evidence evidence;

	private final EvidenceFiles files;

	EvidenceApi(Evidence evidence, EvidenceFiles files) {
		this.evidence = evidence;
		this.files = files;
	}

	@Operation(summary = "Get grant reporting figures for a period of whole months, such as 2026-09")
	@GetMapping("/evidence")
	EvidencePack pack(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.evidence.of(actor, programId, from, to);
	}

	@ApiResponse(responseCode = "200", description = "One line per figure",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/evidence.csv")
	ResponseEntity<String> csv(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.files.csv(actor, programId, this.evidence.of(actor, programId, from, to));
	}

	@ApiResponse(responseCode = "200", description = "The pack as an accessible PDF (PDF/UA-1)",
			content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/evidence.pdf")
	ResponseEntity<byte[]> pdf(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.files.pdf(actor, programId, this.evidence.of(actor, programId, from, to));
	}

}
