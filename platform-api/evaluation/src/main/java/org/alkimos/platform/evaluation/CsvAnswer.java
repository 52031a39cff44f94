package org.alkimos.platform.evaluation;

import java.nio.charset.StandardCharsets;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.evaluation.export.ResultsFile;

/** Response with a results file; a header lists the groups that were withheld. */
public final class CsvAnswer {

	private static final String WITHHELD = "Alkimos-Withheld";

	private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

	private CsvAnswer() {
	}

	public static ResponseEntity<String> of(ResultsFile file) {
		var answer = ResponseEntity.ok()
			.contentType(CSV)
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(file.name()).build().toString());
		if (!file.withheld().isEmpty()) {
			answer.header(WITHHELD, String.join("; ", file.withheld()));
		}
		return answer.body(file.csv());
	}

}
