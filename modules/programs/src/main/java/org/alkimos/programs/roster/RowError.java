package org.alkimos.programs.roster;

/**
 * Error in a row, or in a whole file, and how to fix it.
 *
 * @param file file that the row is in
 * @param row number as a spreadsheet shows it, the header being 1; 0 for the file as a
 * whole
 * @param column name in the header; empty for the row as a whole
 * @param message what is wrong and how to fix it, in one or two sentences
 * @param value the offending value, shortened to 40 characters; empty where it is
 * confidential
 */
public record RowError(RosterFile file, int row, String column, String message, String value) {

	private static final int SHOWN = 40;

	public RowError {
		value = shorten(value);
	}

	public static String shorten(String value) {
		String text = value.strip();
		return (text.codePointCount(0, text.length()) <= SHOWN) ? text
				: text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
	}

}
