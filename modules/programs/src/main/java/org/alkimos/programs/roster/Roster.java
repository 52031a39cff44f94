package org.alkimos.programs.roster;

import java.util.List;

/**
 * What was found in uploaded files: rows that can be imported, new training dates of
 * mentors enrolled before, rows that cannot be used, and remarks.
 */
public record Roster(List<RosterRow> ready, List<NewTrainings> trainings, List<RowError> errors, List<RowNote> notes) {

	static final Roster EMPTY = new Roster(List.of(), List.of(), List.of(), List.of());

	public Roster {
		ready = List.copyOf(ready);
		trainings = List.copyOf(trainings);
		errors = List.copyOf(errors);
		notes = List.copyOf(notes);
	}

	/** How many people of one file can be imported. */
	public int ready(RosterFile file) {
		return (int) this.ready.stream().filter((row) -> row.file() == file).count();
	}

	/** How many training dates are new for mentors enrolled before. */
	public int newTrainings() {
		return this.trainings.stream().mapToInt((mentor) -> mentor.days().size()).sum();
	}

	/** How many rows have errors; a file that cannot be read at all counts as one. */
	public int faultyRows() {
		return (int) this.errors.stream().map((error) -> error.file() + " " + error.row()).distinct().count();
	}

}
