package org.alkimos.platform.web;

/** Escapes text for files that are opened in spreadsheets. */
public final class Spreadsheets {

	private Spreadsheets() {
	}

	/** Returns the text, escaped if a spreadsheet would treat it as a formula. */
	public static String harmless(String text) {
		return (!text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

}
