package org.alkimos.programs.lists;

import org.alkimos.programs.roster.RowError;

/**
 * Error in a row of a list, or in the whole list, and how to fix it.
 *
 * @param row number as a spreadsheet shows it, the header being 1; 0 for the whole file
 * @param column name in the header; empty for the row as a whole
 * @param message what is wrong and how to fix it, in one or two sentences
 * @param value the offending value, shortened to 40 characters
 */
public record LineError(int row, String column, String message, String value) {

	public LineError {
		value = RowError.shorten(value);
	}

}
