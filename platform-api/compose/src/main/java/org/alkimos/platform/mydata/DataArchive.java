package org.alkimos.platform.mydata;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.platform.mydata.MyData.Part;

/**
 * ZIP file with a README and each table as JSON and CSV. The file is built completely
 * before the first byte is sent, so that downloads are never partial.
 */
final class DataArchive {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Instant at;

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private DataArchive(Instant at) {
		this.at = at;
	}

	static byte[] of(List<Part> parts, String institution, Instant at) {
		var archive = new DataArchive(at);
		try (var zip = new ZipOutputStream(archive.bytes, StandardCharsets.UTF_8)) {
			archive.add(zip, "README.txt", Readme.of(parts, institution, at));
			for (Part part : parts) {
				for (PersonalTable table : part.tables()) {
					String name = part.module() + "/" + table.name();
					archive.add(zip, name + ".json", JSON.writeValueAsString(table.rows()));
					archive.add(zip, name + ".csv", CsvRows.of(table.rows()));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return archive.bytes.toByteArray();
	}

	private void add(ZipOutputStream zip, String name, String text) throws IOException {
		var entry = new ZipEntry(name);
		entry.setTime(this.at.toEpochMilli());
		zip.putNextEntry(entry);
		zip.write(text.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}

}
