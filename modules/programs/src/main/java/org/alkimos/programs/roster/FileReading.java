package org.alkimos.programs.roster;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.alkimos.programs.csv.CsvFile;
import org.alkimos.programs.csv.CsvFile.UnreadableFile;
import org.alkimos.programs.csv.CsvRow;
import org.alkimos.programs.participant.EnrolledPeople;
import org.alkimos.programs.participant.EnrolledPeople.Standing;

/** Content of one file, before references to other people are resolved. */
final class FileReading {

	private final RosterFile file;

	private final EnrolledPeople enrolled;

	private final LocalDate today;

	private final List<RosterRow> good = new ArrayList<>();

	private final List<NewTrainings> trainings = new ArrayList<>();

	private final List<RowError> errors = new ArrayList<>();

	private final List<RowNote> notes = new ArrayList<>();

	private final Map<String, Integer> rowOfEmail = new HashMap<>();

	private final Map<String, Integer> rowOfExternalId = new HashMap<>();

	FileReading(RosterFile file, EnrolledPeople enrolled, LocalDate today) {
		this.file = file;
		this.enrolled = enrolled;
		this.today = today;
	}

	List<RosterRow> good() {
		return this.good;
	}

	/** New training dates of mentors already enrolled. */
	List<NewTrainings> trainings() {
		return this.trainings;
	}

	List<RowError> errors() {
		return this.errors;
	}

	List<RowNote> notes() {
		return this.notes;
	}

	/** Row of each address in the file, including invalid rows. */
	Map<String, Integer> rowOfEmail() {
		return this.rowOfEmail;
	}

	void read(byte[] content) {
		try {
			CsvFile csv = CsvFile.read(content);
			RosterColumns columns = RosterColumns.named(this.file, csv.header());
			List<RowError> headerErrors = columns.errors(csv.header().number());
			this.errors.addAll(headerErrors);
			if (headerErrors.isEmpty()) {
				this.notes.addAll(columns.notes(csv.header().number()));
				csv.rows().forEach((row) -> read(row, columns.names()));
			}
		}
		catch (UnreadableFile ex) {
			this.errors.add(new RowError(this.file, 0, "", ex.advice(), ""));
		}
	}

	private void read(CsvRow row, List<String> columns) {
		String first = shown(row, columns);
		if (row.broken()) {
			this.errors.add(new RowError(this.file, row.number(), "",
					"A quotation mark in this row is never closed, or a cell contains a line break. Remove it.",
					first));
		}
		else if (row.cells().size() != columns.size()) {
			this.errors.add(new RowError(this.file, row.number(), "", columnCount(row, columns), first));
		}
		else {
			Map<String, String> values = new HashMap<>();
			for (int i = 0; i < columns.size(); i++) {
				values.put(columns.get(i), row.cells().get(i));
			}
			read(new Cells(this.file, row.number(), values), row.number());
		}
	}

	/**
	 * Returns the beginning of an unreadable row, unless it may contain people someone
	 * wants to avoid.
	 */
	private static String shown(CsvRow row, List<String> columns) {
		String first = row.cells().getFirst();
		if (row.broken()) {
			return columns.getLast().equals("avoid") ? first.substring(0, first.length() / 2) : "";
		}
		return columns.getFirst().equals("avoid") ? "" : first;
	}

	private static String columnCount(CsvRow row, List<String> columns) {
		String many = (row.cells().size() < columns.size()) ? "too few" : "too many";
		return "This row has " + many + " columns: " + row.cells().size() + " where the first row has " + columns.size()
				+ ". Check for a missing or extra comma.";
	}

	private void read(Cells cells, int number) {
		RosterRow row = new RowReader(this.file, number, cells, this.today).read();
		rejectRepeated(cells, "email", row.email(), number, this.rowOfEmail);
		rejectRepeated(cells, "external_id", row.application().externalId(), number, this.rowOfExternalId);
		boolean repeated = !Integer.valueOf(number).equals(this.rowOfEmail.get(row.email()));
		Standing standing = this.enrolled.find(row.email()).orElse(null);
		if (standing != null && !repeated) {
			readAgain(standing, row, cells);
		}
		else if (cells.errors().isEmpty()) {
			this.good.add(row);
		}
		else {
			this.errors.addAll(cells.errors());
		}
	}

	/** For people already enrolled, only new training dates are imported. */
	private void readAgain(Standing standing, RosterRow row, Cells cells) {
		List<RowError> wrong = cells.errors()
			.stream()
			.filter((error) -> error.column().equals(RosterColumns.TRAINING))
			.toList();
		this.errors.addAll(wrong);
		if (wrong.isEmpty()) {
			Set<LocalDate> days = new TreeSet<>(row.application().trainedOn());
			days.removeAll(standing.trainedOn());
			boolean trained = !days.isEmpty() && standing.role() == this.file.role();
			if (trained) {
				this.trainings.add(new NewTrainings(row.row(), standing.person(), days));
			}
			this.notes
				.add(new RowNote(this.file, row.row(), "", already(standing, trained ? days : Set.<LocalDate>of())));
		}
	}

	private static void rejectRepeated(Cells cells, String column, String value, int number,
			Map<String, Integer> rowOf) {
		Integer first = value.isEmpty() ? null : rowOf.putIfAbsent(value, number);
		if (first != null) {
			String what = "email".equals(column) ? "address" : "number";
			cells.wrong(column, "Row " + first + " has the same " + what + ". Give each person one row and one " + what
					+ " of their own.", value);
		}
	}

	private static String already(Standing standing, Set<LocalDate> days) {
		String role = standing.role().name().toLowerCase(Locale.ROOT);
		String effect = days.isEmpty() ? "Nothing will change."
				: "New training dates: " + days.stream().map(LocalDate::toString).collect(Collectors.joining(", "))
						+ ". Nothing else will change.";
		return (standing.withdrawn() ? "Withdrew from" : "Already enrolled in") + " this cohort as a " + role + ". "
				+ effect;
	}

}
