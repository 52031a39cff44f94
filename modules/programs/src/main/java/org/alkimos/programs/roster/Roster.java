package org.alkimos.programs.roster;

import java.util.List;

/**
 * Result of checking uploaded files: valid rows, new training dates of mentors already
 * enrolled, errors, and warnings.
 */
public record Roster(List<RosterRow> ready, List<NewTrainings> trainings, List<RowError> errors, List<RowNote> notes) {

	static final Roster EMPTY = new Roster(List.of(), List.of(), List.of(), List.of());

	public Roster {
		ready = List.copyOf(ready);
		trainings = List.copyOf(trainings);
		errors = List.copyOf(errors);
		notes = List.copyOf(notes);
	}

	/** Number of people of one file that can be imported. */
	public int ready(RosterFile file) {
		return (int) this.ready.stream().filter((row) -> row.file() == file).count();
	}

	/** Number of new training dates for mentors already enrolled. */
	public int newTrainings() {
		return this.trainings.stream().mapToInt((mentor) -> mentor.days().size()).sum();
	}

	/** Number of rows with errors; an unreadable file counts as one. */
	public int faultyRows() {
		return (int) this.errors.stream().map((error) -> error.file() + " " + error.row()).distinct().count();
	}

}
