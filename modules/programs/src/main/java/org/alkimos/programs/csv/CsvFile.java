package org.alkimos.programs.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A file as rows of cells, the header first. */
public record CsvFile(CsvRow header, List<CsvRow> rows) {

	public static final int MAX_BYTES = 2 * 1024 * 1024;

	public static final int MAX_ROWS = 5000;

	private static final int MAX_COLUMNS = 200;

	/** Separators may also occur in quoted cells. */
	private static final int MAX_LINE_SIGNS = 10 * MAX_COLUMNS;

	/**
	 * Reads UTF-8 text with or without byte order mark, separated by comma, semicolon or
	 * tab.
	 * @throws UnreadableFile with a message that says what to do
	 */
	public static CsvFile read(byte[] content) throws UnreadableFile {
		if (content.length > MAX_BYTES) {
			throw new UnreadableFile("The file is larger than 2 MB. Split it and import the parts one at a time.");
		}
		List<String> lines = List.of(text(content).split("\r\n|\r|\n", -1));
		if (lines.stream().filter((line) -> !line.isBlank()).count() > MAX_ROWS + 1) {
			throw new UnreadableFile("The file has more than 5,000 rows. Split it and import the parts one at a time.");
		}
		return rows(lines);
	}

	private static CsvFile rows(List<String> lines) throws UnreadableFile {
		List<CsvRow> rows = new ArrayList<>();
		char separator = 0;
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			if (line.isBlank()) {
				continue;
			}
			separator = (separator == 0) ? separator(line) : separator;
			requireFewColumns(line, separator);
			CsvRow row = CsvRow.parse(i + 1, line, separator);
			if (!row.isEmpty()) {
				rows.add(row);
			}
		}
		if (rows.isEmpty()) {
			throw new UnreadableFile("The file is empty. Its first row must contain the column names.");
		}
		return new CsvFile(rows.getFirst(), rows.subList(1, rows.size()));
	}

	private static void requireFewColumns(String line, char separator) throws UnreadableFile {
		if (line.chars().filter((sign) -> sign == separator).limit(MAX_LINE_SIGNS).count() == MAX_LINE_SIGNS) {
			throw new UnreadableFile("A row has far more than " + MAX_COLUMNS
					+ " columns. Remove anything that isn't part of the roster and save the file again.");
		}
	}

	private static char separator(String header) {
		if (header.indexOf(',') >= 0) {
			return ',';
		}
		return (header.indexOf(';') >= 0) ? ';' : (header.indexOf('\t') >= 0) ? '\t' : ',';
	}

	private static String text(byte[] content) throws UnreadableFile {
		if (startsWith(content, 'P', 'K') || startsWith(content, 0xD0, 0xCF)) {
			throw new UnreadableFile("This is a workbook. Open it and save the sheet as “CSV UTF-8.”");
		}
		try {
			String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
			if (text.indexOf('\0') >= 0) {
				throw new UnreadableFile(
						"This isn't a text file. Save your spreadsheet as “CSV UTF-8” and choose that file.");
			}
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (CharacterCodingException ex) {
			throw new UnreadableFile("The file isn't UTF-8, so names could be garbled. Save it as “CSV UTF-8.”");
		}
	}

	private static boolean startsWith(byte[] content, int first, int second) {
		return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
	}

	/** Reason why a file cannot be read. */
	public static final class UnreadableFile extends Exception {

		private static final long serialVersionUID = 1L;

		private final String advice;

		UnreadableFile(String advice) {
			super(advice);
			this.advice = advice;
		}

		public String advice() {
			return this.advice;
		}

	}

}
