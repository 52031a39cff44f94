package org.alkimos.platform.evidence;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import gg.jte.TemplateEngine;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evidence.EvidencePack.Figure;
import org.alkimos.platform.evidence.EvidencePack.Section;
import org.alkimos.platform.print.Pdf;
import org.alkimos.platform.web.Spreadsheets;

/** Files of the grant report; each download is recorded in the audit log. */
@Component
class EvidenceFiles {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private final TemplateEngine templates;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	EvidenceFiles(TemplateEngine templates, AuditTrail audit, TransactionTemplate transaction) {
		this.templates = templates;
		this.audit = audit;
		this.transaction = transaction;
	}

	ResponseEntity<String> csv(Actor actor, ProgramId program, EvidencePack pack) {
		record(actor, program, pack, "csv");
		var text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
		writer.writeRecord("section", "figure", "value", "n", "note");
		for (Section section : pack.sections()) {
			for (Figure figure : section.figures()) {
				writer.writeRecord(section.key(), Spreadsheets.harmless(figure.label()),
						Spreadsheets.harmless(figure.value()), Objects.toString(figure.n(), ""), figure.note());
			}
		}
		return answer(pack, "csv", CSV).body(text.toString());
	}

	ResponseEntity<byte[]> pdf(Actor actor, ProgramId program, EvidencePack pack) {
		record(actor, program, pack, "pdf");
		return answer(pack, "pdf", MediaType.APPLICATION_PDF)
			.body(Pdf.of(this.templates, "evidence/print.jte", Map.of("pack", pack)));
	}

	private void record(Actor actor, ProgramId program, EvidencePack pack, String form) {
		this.transaction.executeWithoutResult(
				(status) -> this.audit.record(actor, AuditNote.export("programs.evidence-exported", program)
					.with(form + ", " + pack.from() + "/" + pack.to())));
	}

	private static ResponseEntity.BodyBuilder answer(EvidencePack pack, String form, MediaType type) {
		String name = "evidence-" + pack.from() + "-" + pack.to() + "." + form;
		return ResponseEntity.ok()
			.contentType(type)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString());
	}

}
