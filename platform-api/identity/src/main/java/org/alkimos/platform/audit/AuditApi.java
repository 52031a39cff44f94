package org.alkimos.platform.audit;

import java.time.LocalDate;
import java.util.Set;

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

/** The audit log of the institution, and views of the caller's own record. */
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

	/**
	 * Lists who viewed the caller's record, newest first. Every member may call this,
	 * about themselves. The list contains views and exports by other people.
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return views with the name and roles of the reader
	 */
	@GetMapping("/me/record-reads")
	CursorPage<RecordRead> listRecordReads(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return this.reads.of(actor, cursor, limit);
	}

	/**
	 * Lists the audit log of the institution, newest first. Only administrators may call
	 * this, and platform operators for the platform. Each call is recorded in the log.
	 * @param person ID of a person who acted, or whose record it was; omit for everyone
	 * @param action code of an action, such as identity.member-read; omit for all
	 * @param day day in UTC, as an ISO 8601 date; omit for all
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return entries that match all filters
	 */
	@GetMapping("/audit-entries")
	CursorPage<AuditEntry> listAuditEntries(Actor actor, @RequestParam(required = false) @Nullable PersonId person,
			@RequestParam(required = false) @Nullable String action,
			@RequestParam(required = false) @Nullable LocalDate day,
			@RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit, (after, size) -> this.log.read(actor, filter(person, action, day),
				after.map(AuditEntryId::new).orElse(null), size), AuditEntry::id);
	}

	/**
	 * Downloads the audit log as a CSV file. Only administrators may call this, and
	 * platform operators for the platform. The request fails if more than 50,000 entries
	 * match. The file contains names, and each download is recorded in the log.
	 * @param person ID of a person who acted, or whose record it was; omit for everyone
	 * @param action code of an action, such as identity.member-read; omit for all
	 * @param day day in UTC, as an ISO 8601 date; omit for all
	 * @return one row per entry, newest first
	 */
	@ApiResponse(responseCode = "200", description = "One row per entry",
			content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
	@GetMapping("/audit-entries.csv")
	ResponseEntity<String> downloadAuditEntries(Actor actor, @RequestParam(required = false) @Nullable PersonId person,
			@RequestParam(required = false) @Nullable String action,
			@RequestParam(required = false) @Nullable LocalDate day) {
		return this.files.csv(actor, filter(person, action, day));
	}

	private static AuditFilter filter(@Nullable PersonId person, @Nullable String action, @Nullable LocalDate day) {
		return new AuditFilter((person != null) ? Set.of(person) : null, action, day);
	}

}
