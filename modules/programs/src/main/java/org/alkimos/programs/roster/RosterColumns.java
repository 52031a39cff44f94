package org.alkimos.programs.roster;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.programs.csv.CsvRow;

/** The columns of each file, found by name in any order. */
final class RosterColumns {

	static final String TRAINING = "mentor_training_date";

	private static final List<String> PERSON = List.of("external_id", "given_name", "family_name", "email",
			"institution", "department", "field", "rank");

	private static final List<String> MENTEE = List.of("years_since_degree", "needs_ranked", "availability", "modality",
			"scientific_mentor", "preferred_mentors", "avoid");

	private static final List<String> MENTOR = List.of("offers", "pod_capacity", "availability", "modality", TRAINING,
			"direct_reports", "avoid");

	private final RosterFile file;

	private final List<String> names;

	private RosterColumns(RosterFile file, List<String> names) {
		this.file = file;
		this.names = names;
	}

	static List<String> of(RosterFile file) {
		List<String> all = new ArrayList<>(PERSON);
		all.addAll((file == RosterFile.MENTEES) ? MENTEE : MENTOR);
		return all;
	}

	static RosterColumns named(RosterFile file, CsvRow header) {
		return new RosterColumns(file,
				header.cells()
					.stream()
					.map((cell) -> cell.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s-]+", "_"))
					.toList());
	}

	List<String> names() {
		return this.names;
	}

	/** Errors that prevent the file from being read. */
	List<RowError> errors(int row) {
		List<String> missing = of(this.file).stream().filter((column) -> !this.names.contains(column)).toList();
		if (!missing.isEmpty() && this.names.containsAll(of(this.file.other()))) {
			return List.of(new RowError(this.file, row, "", "This is a file of "
					+ this.file.other().name().toLowerCase(Locale.ROOT) + ". Upload it in the other field.", ""));
		}
		List<RowError> errors = new ArrayList<>();
		missing.forEach((column) -> errors.add(new RowError(this.file, row, column,
				"The first row has no column “" + column + "”. Add it; its cells can be empty if you have no entries.",
				"")));
		repeated().forEach((column) -> errors.add(new RowError(this.file, row, column,
				"Two columns are called “" + column + "”. Remove or rename one of them.", column)));
		return errors;
	}

	List<RowNote> notes(int row) {
		return this.names.stream()
			.filter((column) -> !column.isEmpty() && !of(this.file).contains(column))
			.distinct()
			.map((column) -> new RowNote(this.file, row, RowError.shorten(column),
					"This column isn't used and will be ignored."))
			.toList();
	}

	private Set<String> repeated() {
		Set<String> seen = new HashSet<>();
		return this.names.stream()
			.filter((column) -> of(this.file).contains(column) && !seen.add(column))
			.collect(Collectors.toSet());
	}

}
