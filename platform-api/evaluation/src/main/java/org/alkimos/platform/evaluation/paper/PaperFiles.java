package org.alkimos.platform.evaluation.paper;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/**
 * Reads an uploaded file of responses; a missing file is read as empty, which the desk
 * rejects with a message.
 */
final class PaperFiles {

	private PaperFiles() {
	}

	static byte[] content(@Nullable MultipartFile file) {
		try {
			return (file != null) ? file.getBytes() : new byte[0];
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
