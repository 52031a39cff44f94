package org.alkimos.platform.evaluation;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.evaluation.Purpose;

/** An export as a download. */
final class ZipAnswer {

	private ZipAnswer() {
	}

	static ResponseEntity<byte[]> of(byte[] zip, Purpose purpose) {
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType("application/zip"))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename("alkimos-" + EvaluationWords.param(purpose) + ".zip")
						.build()
						.toString())
			.body(zip);
	}

}
