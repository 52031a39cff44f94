package org.alkimos.evaluation;

import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Objects;

import de.siegmar.fastcsv.writer.CsvWriter;
import org.jspecify.annotations.Nullable;

/** Comma-separated lines that no spreadsheet will run as a formula. */
class CsvTable {

	private final StringWriter text = new StringWriter();

	private final CsvWriter writer = CsvWriter.builder().bufferSize(0).build(this.text);

	CsvTable(String... headings) {
		this.writer.writeRecord(headings);
	}

	/** Adds a line; null is an empty field, decimals have at most four places. */
	CsvTable add(@Nullable Object... fields) {
		this.writer.writeRecord(Arrays.stream(fields).map(CsvTable::field).toArray(String[]::new));
		return this;
	}

	private static String field(@Nullable Object value) {
		if (value instanceof Number number) {
			return (number instanceof Double decimal) ? decimal(decimal) : number.toString();
		}
		String text = Objects.toString(value, "");
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	private static String decimal(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	@Override
	public String toString() {
		return this.text.toString();
	}

}
