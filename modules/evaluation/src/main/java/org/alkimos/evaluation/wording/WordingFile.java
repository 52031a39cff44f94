package org.alkimos.evaluation.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Rows of a wording file, each with a key and a text. */
public record WordingFile(List<Row> rows) {

	private static final int LONGEST = 500_000;

	private static final String FIELD = "file";

	private static final List<String> HEADINGS = List.of("key", "text");

	public WordingFile {
		rows = List.copyOf(rows);
	}

	/**
	 * One row.
	 *
	 * @param number row number in the spreadsheet; counted from 1 for other sources
	 */
	public record Row(int number, String key, String text) {
	}

	/** Creates rows from texts by key. */
	public static WordingFile of(Map<String, String> texts) {
		List<Row> rows = new ArrayList<>();
		texts.forEach((key, text) -> rows.add(new Row(rows.size() + 1, key, text)));
		return new WordingFile(rows);
	}

	/**
	 * Reads CSV with the columns key and text, or a JSON object that maps keys to texts.
	 * @throws InvalidInput if it is neither
	 */
	public static WordingFile read(String file) {
		if (file.length() > LONGEST) {
			throw new InvalidInput(EvaluationProblem.WORDING_TOO_LARGE, FIELD,
					"This file is too large. Wording can have up to " + LONGEST + " characters.");
		}
		String text = file.startsWith("\uFEFF") ? file.substring(1) : file;
		return text.stripLeading().startsWith("{") ? json(text) : csv(text);
	}

	private static WordingFile json(String text) {
		try {
			JsonNode tree = JsonMapper.shared().readTree(text);
			List<Row> rows = new ArrayList<>();
			tree.properties()
				.forEach((entry) -> rows.add(new Row(rows.size() + 1, entry.getKey(), entry.getValue().asString(""))));
			return new WordingFile(rows);
		}
		catch (JacksonException ex) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_WORDING_FILE, FIELD,
					"This file looks like JSON but isn't valid. Check its quotes and commas.");
		}
	}

	private static WordingFile csv(String text) {
		List<Row> rows = new ArrayList<>();
		int number = 0;
		try (var records = records(text)) {
			for (var line : records) {
				number++;
				add(rows, number, line.getFields().stream().map(String::strip).toList());
			}
		}
		catch (CsvParseException ex) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_WORDING_FILE, FIELD,
					"Row " + (number + 1) + ": a quotation mark is never closed.");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		if (number == 0) {
			requireHeadings(List.of());
		}
		return new WordingFile(rows);
	}

	private static CsvReader<CsvRecord> records(String text) {
		String first = text.lines().findFirst().orElse("");
		char separator = (first.contains(";") && !first.contains(",")) ? ';' : ',';
		return CsvReader.builder()
			.fieldSeparator(separator)
			.skipEmptyLines(false)
			.allowUnclosedQuote(false)
			.maxBufferSize(LONGEST + 1)
			.ofCsvRecord(text);
	}

	private static void requireHeadings(List<String> cells) {
		if (!cells.stream().map((cell) -> cell.toLowerCase(Locale.ROOT)).toList().equals(HEADINGS)) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_WORDING_FILE, FIELD,
					"Row 1: the two column names must be “key” and “text”, in this order.");
		}
	}

	/** Checks the column names in the first row, and skips empty rows. */
	private static void add(List<Row> rows, int number, List<String> cells) {
		if (number == 1) {
			requireHeadings(cells);
		}
		else if (!cells.stream().allMatch(String::isEmpty)) {
			rows.add(row(number, cells));
		}
	}

	private static Row row(int number, List<String> cells) {
		if (cells.size() != HEADINGS.size()) {
			throw new InvalidInput(EvaluationProblem.UNREADABLE_WORDING_FILE, FIELD,
					"Row " + number + ": enter a key and a text. Put text that contains a comma in quotes.");
		}
		return new Row(number, cells.getFirst(), cells.getLast());
	}

}
