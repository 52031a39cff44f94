package org.alkimos.platform.instruments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.multipart.MultipartFile;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.web.problems.WebProblem;

/** Reads uploaded text files and writes downloads. */
final class InstrumentFiles {

	private InstrumentFiles() {
	}

	/**
	 * Reads an uploaded file.
	 * @throws InvalidInput if no file was chosen, or it is not UTF-8
	 */
	static String text(@Nullable MultipartFile file, String field) {
		if (file == null || file.isEmpty()) {
			throw new InvalidInput(WebProblem.FILE_REQUIRED, field, "Choose a file.");
		}
		try {
			return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.getBytes())).toString();
		}
		catch (CharacterCodingException ex) {
			throw new InvalidInput(WebProblem.FILE_NOT_UTF8, field, "Save the file as UTF-8 and upload it again.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	static ResponseEntity<String> json(String name, String text) {
		return ResponseEntity.ok()
			.contentType(MediaType.APPLICATION_JSON)
			.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(name).build().toString())
			.body(text);
	}

}
