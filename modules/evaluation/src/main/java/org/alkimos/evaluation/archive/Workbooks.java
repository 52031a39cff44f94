package org.alkimos.evaluation.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes the wide table as a workbook. */
final class Workbooks {

	private static final int AT_A_TIME = 500;

	private Workbooks() {
	}

	/** Writes rows one after the other and keeps few in memory. */
	static void write(ResponseTables tables, List<Row> rows, OutputStream out, Percent percent) throws IOException {
		try (var workbook = new Workbook(out, "Alkimos", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("responses");
			line(sheet, 0, tables.columns());
			for (int i = 0; i < rows.size(); i++) {
				List<@Nullable Object> cells = tables.wide(rows.get(i));
				line(sheet, i + 1, cells);
				percent.wrote(cells.size());
				if (i % AT_A_TIME == 0) {
					sheet.flush();
				}
			}
		}
	}

	private static void line(Worksheet sheet, int line, List<? extends @Nullable Object> cells) {
		for (int column = 0; column < cells.size(); column++) {
			Object value = cells.get(column);
			if (value instanceof Number number) {
				sheet.value(line, column, number);
			}
			else if (value != null) {
				sheet.value(line, column, value.toString());
			}
		}
	}

}
