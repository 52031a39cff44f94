package org.alkimos.platform.evaluation;

import java.util.Objects;

import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.export.ExportFile;

/** Response with an export file. */
public final class ZipAnswer {

	private ZipAnswer() {
	}

	public static ResponseEntity<byte[]> of(byte[] zip, Purpose purpose) {
		return answer(purpose).body(zip);
	}

	/** Response that streams the file of an export. */
	public static ResponseEntity<InputStreamResource> of(ExportFile file) {
		return answer(file.export().purpose()).contentLength(Objects.requireNonNull(file.export().bytes()))
			.body(new InputStreamResource(file.content()));
	}

	private static ResponseEntity.BodyBuilder answer(Purpose purpose) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CACHE_CONTROL, "no-store")
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("alkimos-" + EvaluationLabels.param(purpose) + ".zip")
						.build()
						.toString());
	}

}
