package org.alkimos.platform.mydata;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** Writes rows as CSV that is safe to open in a spreadsheet (no formulas). */
final class CsvRows {

	private CsvRows() {
	}

	static String of(List<Map<String, @Nullable Object>> rows) {
		if (rows.isEmpty()) {
			return "";
		}
		return line(rows.getFirst().keySet())
				+ rows.stream().map((row) -> line(row.values())).collect(Collectors.joining());
	}

	private static String line(Collection<? extends @Nullable Object> values) {
		return values.stream().map(CsvRows::field).collect(Collectors.joining(",", "", "\r\n"));
	}

	private static String field(@Nullable Object value) {
		String text = (value instanceof List<?> list)
				? list.stream().map(String::valueOf).collect(Collectors.joining("; ")) : Objects.toString(value, "");
		if (value instanceof Number) {
			return text;
		}
		String safe = (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
		return safe.chars().anyMatch((sign) -> ",\"\r\n".indexOf(sign) >= 0) ? '"' + safe.replace("\"", "\"\"") + '"'
				: safe;
	}

}
