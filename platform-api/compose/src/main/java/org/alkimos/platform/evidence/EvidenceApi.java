package org.alkimos.platform.evidence;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.tenancy.Actor;

/** Grant reporting: figures about a program, never about people. */
@RestController
@RequestMapping("/api/v1/programs/{programId}")
@Tag(name = "Grant reporting")
class EvidenceApi {

	private final Evidence evidence;

	private final EvidenceFiles files;

	EvidenceApi(Evidence evidence, EvidenceFiles files) {
		this.evidence = evidence;
		this.files = files;
	}

	/**
	 * Returns the grant reporting figures of a program. Program managers and evaluators
	 * may call this; only evaluators get changes in scores. The period is 3 to 120 whole
	 * months. Figures that could reveal fewer people than the minimum group size are
	 * hidden.
	 * @param programId ID of the program
	 * @param from first month, such as 2026-09; by default the month in which the first
	 * cohort opens, or the current month if that is earlier
	 * @param to last month, such as 2027-08; by default the month in which the last
	 * cohort closes, within the limits of the period
	 * @return figures by topic
	 */
	@GetMapping("/evidence")
	EvidencePack getEvidence(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.evidence.of(actor, programId, from, to);
	}

	/**
	 * Downloads the grant reporting figures as a CSV file. Program managers and
	 * evaluators may call this; only evaluators get changes in scores. The period is 3 to
	 * 120 whole months. The download is recorded in the audit log.
	 * @param programId ID of the program
	 * @param from first month, such as 2026-09; by default the month in which the first
	 * cohort opens, or the current month if that is earlier
	 * @param to last month, such as 2027-08; by default the month in which the last
	 * cohort closes, within the limits of the period
	 * @return one row per figure, with section, figure, value, n, and note
	 */
	@ApiResponse(responseCode = "200", description = "One line per figure",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/evidence.csv")
	ResponseEntity<String> downloadEvidenceCsv(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.files.csv(actor, programId, this.evidence.of(actor, programId, from, to));
	}

	/**
	 * Downloads the grant reporting figures as a PDF file. Program managers and
	 * evaluators may call this; only evaluators get changes in scores. The period is 3 to
	 * 120 whole months. The download is recorded in the audit log.
	 * @param programId ID of the program
	 * @param from first month, such as 2026-09; by default the month in which the first
	 * cohort opens, or the current month if that is earlier
	 * @param to last month, such as 2027-08; by default the month in which the last
	 * cohort closes, within the limits of the period
	 * @return an accessible PDF (PDF/UA-1)
	 */
	@ApiResponse(responseCode = "200", description = "The pack as an accessible PDF (PDF/UA-1)",
			content = @Content(mediaType = "application/pdf", schema = @Schema(type = "string", format = "binary")))
	@GetMapping("/evidence.pdf")
	ResponseEntity<byte[]> downloadEvidencePdf(Actor actor, @PathVariable ProgramId programId,
			@RequestParam(required = false) @Nullable String from,
			@RequestParam(required = false) @Nullable String to) {
		return this.files.pdf(actor, programId, this.evidence.of(actor, programId, from, to));
	}

}
