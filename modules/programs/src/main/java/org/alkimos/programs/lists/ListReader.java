package org.alkimos.programs.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.alkimos.programs.csv.CsvFile;
import org.alkimos.programs.csv.CsvFile.UnreadableFile;
import org.alkimos.programs.csv.CsvRow;
import org.alkimos.programs.roster.RowError;

/** Reads a list of relationships or past pairings, row by row. */
final class ListReader {

	private final ListKind kind;

	private final LocalDate today;

	private final List<ListLine> ready = new ArrayList<>();

	private final List<LineError> errors = new ArrayList<>();

	private final List<LineNote> notes = new ArrayList<>();

	private final Map<String, Integer> rowOfSense = new HashMap<>();

	private ListReader(ListKind kind, LocalDate today) {
		this.kind = kind;
		this.today = today;
	}

	static PeopleList read(ListKind kind, byte[] content, LocalDate today) {
		return new ListReader(kind, today).read(content);
	}

	private PeopleList read(byte[] content) {
		try {
			CsvFile csv = CsvFile.read(content);
			List<String> columns = csv.header()
				.cells()
				.stream()
				.map((cell) -> cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
				.toList();
			header(csv.header().number(), columns);
			if (this.errors.isEmpty()) {
				csv.rows().forEach((row) -> row(row, columns));
			}
		}
		catch (UnreadableFile ex) {
			this.errors.add(new LineError(0, "", ex.advice(), ""));
		}
		return new PeopleList(this.kind, this.ready, this.errors, this.notes);
	}

	private void header(int row, List<String> columns) {
		if (columns.containsAll(this.kind.other().columns())) {
			this.errors.add(new LineError(row, "",
					"This is the other type of list. Upload it in the other field, or choose another file.", ""));
			return;
		}
		Set<String> seen = new HashSet<>();
		for (String column : columns) {
			if (this.kind.knows(column) && !seen.add(column)) {
				this.errors.add(new LineError(row, column,
						"Two columns are called “" + column + "”. Remove or rename one of them.", column));
			}
			else if (!column.isEmpty() && !this.kind.knows(column)) {
				this.notes
					.add(new LineNote(row, RowError.shorten(column), "This column isn't used and will be ignored."));
			}
		}
		for (String column : this.kind.columns()) {
			if (!columns.contains(column)) {
				this.errors
					.add(new LineError(row, column, "The first row has no column “" + column + "”. Add it.", ""));
			}
		}
	}

	private void row(CsvRow row, List<String> columns) {
		if (row.broken() || row.cells().size() != columns.size()) {
			this.errors.add(new LineError(row.number(), "", row.broken()
					? "A quotation mark in this row is never closed, or a cell contains a line break. Remove it."
					: "This row has " + row.cells().size() + " columns where the first row has " + columns.size()
							+ ". Check for a missing or extra comma.",
					row.cells().getFirst()));
			return;
		}
		var cells = new ListCells(row.number(), values(row, columns));
		ListLine line = cells.line(this.kind, this.today);
		if (cells.errors().isEmpty()) {
			Integer first = this.rowOfSense.putIfAbsent(line.sense(), row.number());
			if (first != null) {
				cells.wrong(this.kind.people().getFirst(), "Row " + first + " has the same entry. Remove one of them.");
			}
		}
		this.errors.addAll(cells.errors());
		if (cells.errors().isEmpty()) {
			this.ready.add(line);
		}
	}

	private static Map<String, String> values(CsvRow row, List<String> columns) {
		Map<String, String> values = new HashMap<>();
		for (int i = 0; i < columns.size(); i++) {
			values.put(columns.get(i), row.cells().get(i));
		}
		return values;
	}

}
