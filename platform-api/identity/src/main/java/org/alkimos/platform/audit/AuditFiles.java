package org.alkimos.platform.audit;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.web.Spreadsheets;

/** The audit log as a CSV file: people by ID, with their names for readability. */
@Component
class AuditFiles {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private static final String[] COLUMNS = { "position", "entry", "at", "actor", "actor_name", "roles", "action",
			"words", "subject_type", "subject", "people", "detail", "channel", "address" };

	private final AuditLog log;

	private final AuditNames names;

	AuditFiles(AuditLog log, AuditNames names) {
		this.log = log;
		this.names = names;
	}

	ResponseEntity<String> csv(Actor actor, AuditFilter filter) {
		List<AuditEntry> entries = this.log.export(actor, filter);
		AuditNames.Known known = this.names.of(actor, entries);
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
		writer.writeRecord(COLUMNS);
		entries.forEach((entry) -> writer.writeRecord(line(entry, known)));
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("audit.csv").build().toString())
			.body(text.toString());
	}

	private static String[] line(AuditEntry entry, AuditNames.Known known) {
		String people = entry.people().stream().map(AuditFiles::idOf).collect(Collectors.joining(" "));
		return Stream
			.<@Nullable Object>of(entry.position(), entry.id().value(), entry.at(), idOf(entry.actor()),
					known.actorOf(entry), AuditLabels.roles(entry), entry.action(), AuditLabels.done(entry),
					entry.subjectType(), entry.subject(), people, entry.detail(), entry.channel(), entry.address())
			.map((field) -> Spreadsheets.harmless(Objects.toString(field, "")))
			.toArray(String[]::new);
	}

	private static String idOf(PersonId person) {
		return person.value().toString();
	}

}
