package org.alkimos.programs.lists;

import java.util.List;

/** Kind of list. */
public enum ListKind {

	/** Relationships: supervisory, evaluative, co-author. */
	RELATIONS(List.of("person", "other_person", "kind"), "year"),
	/** Past pairings of mentors and mentees. */
	HISTORY(List.of("mentor", "mentee", "program", "ended_on"), "");

	private final List<String> columns;

	private final String optional;

	ListKind(List<String> columns, String optional) {
		this.columns = columns;
		this.optional = optional;
	}

	/** Required columns. */
	List<String> columns() {
		return this.columns;
	}

	boolean knows(String column) {
		return this.columns.contains(column) || this.optional.equals(column);
	}

	/** Template with the header row only. */
	String template() {
		return String.join(",", this.columns) + (this.optional.isEmpty() ? "" : "," + this.optional) + "\r\n";
	}

	ListKind other() {
		return (this == RELATIONS) ? HISTORY : RELATIONS;
	}

	/** The two columns that name people. */
	List<String> people() {
		return this.columns.subList(0, 2);
	}

}
