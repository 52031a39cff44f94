package org.alkimos.evaluation.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.util.StreamUtils;

/**
 * Writes an export: all tables, the R script that reads them, and their documentation.
 */
public final class ExportZip {

	private final Contents contents;

	private final ZipOutputStream zip;

	private final Percent percent;

	private ExportZip(Contents contents, ZipOutputStream zip, IntConsumer watch) {
		this.contents = contents;
		this.zip = zip;
		this.percent = new Percent(ResponseTables.cells(contents), watch);
	}

	/** Writes the whole export and leaves the stream open. */
	public static void write(Contents contents, OutputStream out) throws IOException {
		write(contents, out, (percent) -> {
		});
	}

	/**
	 * Writes the whole export and reports progress.
	 * @param watch notified of every further percent written
	 */
	public static void write(Contents contents, OutputStream out, IntConsumer watch) throws IOException {
		var zip = new ZipOutputStream(out);
		new ExportZip(contents, zip, watch).write();
		zip.finish();
	}

	/** Writes only the long table. */
	public static String responses(Contents contents) {
		return alone(new ResponseTables(contents)::longTable);
	}

	/** Writes only the codebook. */
	public static String codebook(Contents contents) {
		return alone(new Descriptions(contents)::codebook);
	}

	/** Writes only the figures, in the format used in exports. */
	public static String figures(List<ExportedFigure> figures) {
		return alone((table) -> Descriptions.figures(table, figures));
	}

	/** Writes the crosswalk from study IDs to IDs; never part of an export. */
	public static String crosswalk(Map<String, String> ids) {
		return alone((table) -> {
			table.line("study_id", "id");
			ids.forEach((study, id) -> table.line(study, id));
		});
	}

	private static String alone(Consumer<Table> content) {
		var out = new StringWriter();
		var table = new Table(out, Percent.UNSEEN);
		content.accept(table);
		try {
			table.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return out.toString();
	}

	private void write() throws IOException {
		var tables = new ResponseTables(this.contents);
		var descriptions = new Descriptions(this.contents);
		var redcap = new Redcap(this.contents);
		documentation();
		table("responses_long.csv", tables::longTable);
		table("responses_wide.csv", tables::wideTable);
		table("responses_three_headers.csv", tables::threeHeaders);
		table("codebook.csv", descriptions::codebook);
		table("scoring.csv", descriptions::scoring);
		table("populations.csv", descriptions::populations);
		table("dashboard.csv", (table) -> Descriptions.figures(table, this.contents.figures()));
		table("deidentification.csv", descriptions::deidentification);
		table("redcap_dictionary.csv", redcap::dictionary);
		table("redcap_records.csv", redcap::records);
		begin("responses.xlsx");
		Workbooks.write(tables, this.contents.rows(), StreamUtils.nonClosing(this.zip), this.percent);
		this.zip.closeEntry();
		begin("responses.json");
		json();
		this.zip.closeEntry();
	}

	/** Writes the files that explain the tables, and the R script. */
	private void documentation() throws IOException {
		text("README.txt", resource("README.txt"));
		text("read.R", resource("read.R"));
		Map<String, Object> about = new TreeMap<>(this.contents.page());
		about.put("instrument", this.contents.instrument().code());
		about.put("purpose", this.contents.purpose());
		about.put("made_at", this.contents.madeAt().toString());
		text("about.json", JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(about) + "\n");
		text("methods.txt", String.join("\n\n", this.contents.methods()) + "\n");
	}

	/** Writes the responses as JSON. */
	private void json() {
		try (JsonGenerator json = JsonMapper.shared().createGenerator(StreamUtils.nonClosing(this.zip))) {
			json.writeStartObject();
			json.writeStringProperty("instrument", this.contents.instrument().code());
			json.writeStringProperty("purpose", this.contents.purpose());
			json.writeStringProperty("madeAt", this.contents.madeAt().toString());
			json.writeArrayPropertyStart("responses");
			this.contents.rows().forEach((row) -> {
				json.writePOJO(row);
				this.percent.wrote(row.answers().size());
			});
			json.writeEndArray();
			json.writeEndObject();
		}
	}

	private void table(String name, Consumer<Table> content) throws IOException {
		begin(name);
		Writer writer = new OutputStreamWriter(this.zip, StandardCharsets.UTF_8);
		var table = new Table(writer, this.percent);
		content.accept(table);
		table.end();
		writer.flush();
		this.zip.closeEntry();
	}

	private void text(String name, String content) throws IOException {
		bytes(name, content.getBytes(StandardCharsets.UTF_8));
	}

	private void bytes(String name, byte[] content) throws IOException {
		begin(name);
		this.zip.write(content);
		this.zip.closeEntry();
	}

	private void begin(String name) throws IOException {
		var entry = new ZipEntry(name);
		entry.setTimeLocal(this.contents.madeAt().atZone(ZoneOffset.UTC).toLocalDateTime());
		this.zip.putNextEntry(entry);
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = Objects
			.requireNonNull(ExportZip.class.getResourceAsStream("/org/alkimos/evaluation/export/" + name), name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
