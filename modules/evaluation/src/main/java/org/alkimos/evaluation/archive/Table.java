package org.alkimos.evaluation.archive;

import java.io.IOException;
import java.io.Writer;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file within the ZIP file; text that a spreadsheet would run as a formula is
 * escaped.
 */
class Table {

	private final CsvWriter csv;

	private final Percent percent;

	Table(Writer out, Percent percent) {
		this.csv = CsvWriter.builder().build(out);
		this.percent = percent;
	}

	void line(@Nullable Object... values) {
		String[] cells = new String[values.length];
		for (int i = 0; i < values.length; i++) {
			cells[i] = cell(values[i]);
		}
		this.csv.writeRecord(cells);
		this.percent.wrote(cells.length);
	}

	static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		String text = value.toString();
		boolean formula = !(value instanceof Number) && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
		return formula ? "'" + text : text;
	}

	void end() throws IOException {
		this.csv.flush();
	}

}
