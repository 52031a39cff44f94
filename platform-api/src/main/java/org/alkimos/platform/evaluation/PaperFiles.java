package org.alkimos.platform.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

/** An uploaded file of answers; none is an empty one, which the desk refuses in words. */
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
