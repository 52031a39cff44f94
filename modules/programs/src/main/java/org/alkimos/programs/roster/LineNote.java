package org.alkimos.programs.roster;

/**
 * What is worth knowing about a row of a list that is no error.
 *
 * @param row number as a spreadsheet shows it, the header being 1
 * @param column name in the header; empty for the row as a whole
 */
public record LineNote(int row, String column, String message) {
}
