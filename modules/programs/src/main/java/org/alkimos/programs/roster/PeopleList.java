package org.alkimos.programs.roster;

import java.util.List;

/** What was found in a list: rows that can be imported, rows that cannot, and remarks. */
public record PeopleList(ListKind kind, List<ListLine> ready, List<LineError> errors, List<LineNote> notes) {

	public PeopleList {
		ready = List.copyOf(ready);
		errors = List.copyOf(errors);
		notes = List.copyOf(notes);
	}

	static PeopleList none(ListKind kind) {
		return new PeopleList(kind, List.of(), List.of(), List.of());
	}

	/** How many rows have errors; a file that cannot be read at all counts as one. */
	public int faultyRows() {
		return (int) this.errors.stream().map(LineError::row).distinct().count();
	}

}
