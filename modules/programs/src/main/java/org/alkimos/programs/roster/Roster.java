package org.alkimos.programs.roster;

import java.util.List;

/**
 * What was found in uploaded files: rows that can be imported, rows that cannot, and
 * remarks.
 */
public record Roster(List<RosterRow> ready, List<RowError> errors, List<RowNote> notes) {

	public Roster {
		ready = List.copyOf(ready);
		errors = List.copyOf(errors);
		notes = List.copyOf(notes);
	}

	/** How many people of one file can be imported. */
	public int ready(RosterFile file) {
		return (int) this.ready.stream().filter((row) -> row.file() == file).count();
	}

	/** How many rows have errors; a file that cannot be read at all counts as one. */
	public int faultyRows() {
		return (int) this.errors.stream().map((error) -> error.file() + " " + error.row()).distinct().count();
	}

}
