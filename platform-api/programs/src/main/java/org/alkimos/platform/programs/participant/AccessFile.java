package org.alkimos.platform.programs.participant;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.identity.MemberView;
import org.alkimos.platform.identity.IdentityLabels;
import org.alkimos.platform.web.Spreadsheets;

/** People who cannot sign in yet, as a CSV file, to write to them in another way. */
final class AccessFile {

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private AccessFile() {
	}

	static ResponseEntity<String> csv(List<MemberView> members) {
		StringWriter text = new StringWriter();
		CsvWriter writer = CsvWriter.builder().bufferSize(0).build(text);
		writer.writeRecord("last_name", "first_name", "email", "access");
		members.forEach((member) -> writer.writeRecord(Spreadsheets.harmless(member.name().family()),
				Spreadsheets.harmless(member.name().given()),
				Spreadsheets.harmless(Objects.toString(member.email(), "")), IdentityLabels.of(member.access())));
		return ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("not-signed-in.csv").build().toString())
			.body(text.toString());
	}

}
