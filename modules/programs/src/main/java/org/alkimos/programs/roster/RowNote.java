package org.alkimos.programs.roster;

/**
 * Warning about a row.
 *
 * @param file file that the row is in
 * @param row number as a spreadsheet shows it, the header being 1
 * @param column name in the header; empty for the row as a whole
 * @param message what to look at, in one or two sentences
 */
public record RowNote(RosterFile file, int row, String column, String message) {
}
