package org.alkimos.platform.web;

/** Text for files that spreadsheets open. */
public final class Spreadsheets {

	private Spreadsheets() {
	}

	/** The same text, so that no spreadsheet takes it for a formula. */
	public static String harmless(String text) {
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
