package org.alkimos.programs.lists;

import java.util.List;

/** Result of checking a list: valid rows, errors, and warnings. */
public record PeopleList(ListKind kind, List<ListLine> ready, List<LineError> errors, List<LineNote> notes) {

	public PeopleList {
		ready = List.copyOf(ready);
		errors = List.copyOf(errors);
		notes = List.copyOf(notes);
	}

	static PeopleList none(ListKind kind) {
		return new PeopleList(kind, List.of(), List.of(), List.of());
	}

	/** Number of rows with errors; an unreadable file counts as one. */
	public int faultyRows() {
		return (int) this.errors.stream().map(LineError::row).distinct().count();
	}

}
