package org.alkimos.programs.csv;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

import org.alkimos.kernel.text.Blanks;

/**
 * One line of a file in its cells.
 *
 * @param number row number as shown by a spreadsheet, from 1
 * @param broken whether its quotes are unbalanced; then the line is its only cell
 */
public record CsvRow(int number, List<String> cells, boolean broken) {

	/** Reads line by line, so that an unclosed quote breaks one row only. */
	static CsvRow parse(int number, String line, char separator) {
		try {
			var cells = CsvReader.builder()
				.fieldSeparator(separator)
				.allowUnclosedQuote(false)
				.maxBufferSize(CsvFile.MAX_BYTES)
				.ofSingleCsvRecord(line)
				.getFields();
			return new CsvRow(number, cells.stream().map(Blanks::strip).toList(), false);
		}
		catch (CsvParseException ex) {
			return new CsvRow(number, List.of(line), true);
		}
	}

	/** Whether all cells are empty, as in rows that spreadsheets append. */
	boolean isEmpty() {
		return this.cells.stream().allMatch(String::isEmpty);
	}

}
