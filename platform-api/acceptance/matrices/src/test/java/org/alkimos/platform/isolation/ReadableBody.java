package org.alkimos.platform.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

import org.springframework.http.MediaType;

/** Takes archives and printed pages apart, so that words in them can be found. */
final class ReadableBody {

	private static final MediaType ZIP = MediaType.parseMediaType("application/zip");

	private ReadableBody() {
	}

	static String of(@Nullable MediaType type, byte @Nullable [] body) {
		if (body == null) {
			return "";
		}
		try {
			if (ZIP.equalsTypeAndSubtype(type)) {
				return archive(body);
			}
			return MediaType.APPLICATION_PDF.equalsTypeAndSubtype(type) ? printed(body)
					: new String(body, StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String archive(byte[] body) throws IOException {
		var text = new StringBuilder();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(body))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				text.append(entry.getName())
					.append('\n')
					.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
			}
		}
		return text.toString();
	}

	private static String printed(byte[] body) throws IOException {
		try (PDDocument document = Loader.loadPDF(body)) {
			return new PDFTextStripper().getText(document);
		}
	}

}
