package org.alkimos.platform.audit;

import java.time.LocalDate;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditEntryId;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.web.CursorPage;

@RestController
@RequestMapping("/api/v1")
@Tag(name = "Audit")
class AuditApi {

	private final AuditLog log;

	private final AuditFiles files;

	private final RecordReads reads;

	AuditApi(AuditLog log, AuditFiles files, RecordReads reads) {
		this.log = log;
		this.files = files;
		this.reads = reads;
	}

	@Operation(summary = "List who viewed the caller's record, newest first")
	@GetMapping("/me/record-reads")
	CursorPage<RecordRead> mine(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return this.reads.of(actor, cursor, limit);
	}

	@Operation(summary = "List the institution's audit log, newest first (administrators only; viewing is logged)")
	@GetMapping("/audit-entries")
	CursorPage<AuditEntry> list(Actor actor, @RequestParam(required = false) @Nullable PersonId person,
			@RequestParam(required = false) @Nullable String action,
			@RequestParam(required = false) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit, (after, size) -> this.log.read(actor, filter(person, action, day),
				after.map(AuditEntryId::new).orElse(null), size), AuditEntry::id);
	}

	@Operation(summary = "Download the audit log as CSV, up to 50,000 entries")
	@ApiResponse(responseCode = "200", description = "One row per entry",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/audit-entries.csv")
	ResponseEntity<String> csv(Actor actor, @RequestParam(required = false) @Nullable PersonId person,
			@RequestParam(required = false) @Nullable String action,
			@RequestParam(required = false) @Nullable LocalDate day) {
		return this.files.csv(actor, filter(person, action, day));
	}

	private static AuditFilter filter(@Nullable PersonId person, @Nullable String action, @Nullable LocalDate day) {
		return new AuditFilter((person != null) ? Set.of(person) : null, action, day);
	}

}
