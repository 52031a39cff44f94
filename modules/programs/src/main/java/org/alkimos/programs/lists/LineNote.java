package org.alkimos.programs.lists;

/**
 * Warning about a row of a list.
 *
 * @param row number as a spreadsheet shows it, the header being 1
 * @param column name in the header; empty for the row as a whole
 * @param message what to look at, in one or two sentences
 */
public record LineNote(int row, String column, String message) {
}
