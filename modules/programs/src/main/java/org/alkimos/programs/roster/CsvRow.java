package org.alkimos.programs.roster;

import java.util.List;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;

/**
 * One line of a file in its cells.
 *
 * @param number as a spreadsheet shows it, from 1
 * @param broken whether its quotes do not fit together; then the line is its only cell
 */
record CsvRow(int number, List<String> cells, boolean broken) {

	/** Line by line, so that a quote left open spoils one row and not all that follow. */
	static CsvRow parse(int number, String line, char separator) {
		try {
			var cells = CsvReader.builder()
				.fieldSeparator(separator)
				.allowUnclosedQuote(false)
				.maxBufferSize(CsvFile.MAX_BYTES)
				.ofSingleCsvRecord(line)
				.getFields();
			return new CsvRow(number, cells.stream().map(String::strip).toList(), false);
		}
		catch (CsvParseException ex) {
			return new CsvRow(number, List.of(line), true);
		}
	}

	/** Whether there is nothing in it: spreadsheets leave such rows behind. */
	boolean isEmpty() {
		return this.cells.stream().allMatch(String::isEmpty);
	}

}
