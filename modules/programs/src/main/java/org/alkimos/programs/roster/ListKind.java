package org.alkimos.programs.roster;

import java.util.List;

/** What a list tells of people. */
public enum ListKind {

	/** Who supervises, evaluates or has published with whom. */
	RELATIONS(List.of("person", "other_person", "kind"), "year"),
	/** Who was whose mentor in programs before. */
	HISTORY(List.of("mentor", "mentee", "program", "ended_on"), "");

	private final List<String> columns;

	private final String optional;

	ListKind(List<String> columns, String optional) {
		this.columns = columns;
		this.optional = optional;
	}

	/** Columns there have to be. */
	List<String> columns() {
		return this.columns;
	}

	boolean knows(String column) {
		return this.columns.contains(column) || this.optional.equals(column);
	}

	/** A file with nothing but the first row. */
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
