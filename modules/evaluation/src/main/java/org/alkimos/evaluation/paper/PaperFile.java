package org.alkimos.evaluation.paper;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.ProblemType;

/** A CSV table saved from a spreadsheet: column names, then one row per form. */
public record PaperFile(List<String> columns, List<Row> rows) {

	static final int MAX_BYTES = 500_000;

	private static final int MAX_COLUMNS = 1000;

	/** One row, its cells by column. */
	record Row(int number, Map<String, String> cells) {

		String cell(String column) {
			return this.cells.getOrDefault(column, "").strip();
		}

	}

	/**
	 * Reads UTF-8 with or without a byte order mark, separated by commas or semicolons.
	 * @throws InvalidInput for the field {@code answers}
	 */
	public static PaperFile read(byte[] content) {
		String text = text(content);
		try (CsvReader<CsvRecord> reader = reader(text)) {
			List<CsvRecord> lines = reader.stream().toList();
			if (lines.isEmpty() || lines.getFirst().getFieldCount() > MAX_COLUMNS) {
				throw wrong(EvaluationProblem.UNREADABLE_PAPER_FILE,
						"The first row must contain the column names. Start from the template on this page.");
			}
			List<String> columns = lines.getFirst()
				.getFields()
				.stream()
				.map((name) -> name.strip().toLowerCase(Locale.ROOT))
				.toList();
			List<Row> rows = new ArrayList<>();
			lines.stream().skip(1).forEach((line) -> rows.add(row(columns, line)));
			return new PaperFile(columns, rows);
		}
		catch (CsvParseException ex) {
			throw wrong(EvaluationProblem.UNREADABLE_PAPER_FILE,
					"A quotation mark is never closed. Save the file again as “CSV UTF-8.”");
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static CsvReader<CsvRecord> reader(String text) {
		String head = text.lines().findFirst().orElse("");
		char separator = (head.indexOf(',') < 0 && head.indexOf(';') >= 0) ? ';' : ',';
		return CsvReader.builder()
			.fieldSeparator(separator)
			.missingFieldStrategy(FieldMismatchStrategy.IGNORE)
			.extraFieldStrategy(FieldMismatchStrategy.IGNORE)
			.ofCsvRecord(text);
	}

	private static Row row(List<String> columns, CsvRecord line) {
		Map<String, String> cells = new HashMap<>();
		for (int i = 0; i < Math.min(columns.size(), line.getFieldCount()); i++) {
			cells.put(columns.get(i), line.getField(i));
		}
		return new Row((int) line.getStartingLineNumber(), cells);
	}

	private static String text(byte[] content) {
		if (content.length > MAX_BYTES) {
			throw wrong(EvaluationProblem.PAPER_FILE_TOO_LARGE,
					"The file is larger than 500 KB. Split it and upload the parts one at a time.");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			if (text.indexOf('\0') >= 0 || text.startsWith("PK")) {
				throw wrong(EvaluationProblem.UNREADABLE_PAPER_FILE,
						"This isn't a text file. Save your spreadsheet as “CSV UTF-8” and choose that file.");
			}
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw wrong(EvaluationProblem.UNREADABLE_PAPER_FILE,
					"The file isn't UTF-8. Save your spreadsheet as “CSV UTF-8.”");
		}
	}

	private static InvalidInput wrong(ProblemType type, String message) {
		return new InvalidInput(type, "answers", message);
	}

}
