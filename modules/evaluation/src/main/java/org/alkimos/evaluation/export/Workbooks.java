package org.alkimos.evaluation.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** The wide table as a workbook. */
final class Workbooks {

	private Workbooks() {
	}

	static byte[] of(ResponseTables tables, List<Row> rows) throws IOException {
		var out = new ByteArrayOutputStream();
		try (var workbook = new Workbook(out, "Alkimos", "1.0")) {
			Worksheet sheet = workbook.newWorksheet("responses");
			line(sheet, 0, tables.columns());
			for (int i = 0; i < rows.size(); i++) {
				line(sheet, i + 1, tables.wide(rows.get(i)));
			}
		}
		return out.toByteArray();
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
