package org.alkimos.programs.roster;

/**
 * Why a row of a list, or the whole list, cannot be used, and what to do.
 *
 * @param row number as a spreadsheet shows it, the header being 1; 0 for the whole file
 * @param column name in the header; empty for the row as a whole
 * @param value the offending value, shortened
 */
public record LineError(int row, String column, String message, String value) {

	public LineError {
		value = RowError.shorten(value);
	}

}
