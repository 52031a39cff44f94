package org.alkimos.platform.ui;

import java.util.Locale;

/** Formats numbers for display. */
public final class Numbers {

	private Numbers() {
	}

	/**
	 * Two decimals: {@code 5.32}, {@code −0.12}; values that round to zero have no sign.
	 */
	public static String two(double value) {
		String text = String.format(Locale.ROOT, "%.2f", value);
		return text.equals("-0.00") ? "0.00" : text.replace('-', '−');
	}

	/** Two decimals with the sign: {@code +0.69}, {@code −0.12}. */
	public static String signed(double value) {
		return String.format(Locale.ROOT, "%+.2f", value).replace('-', '−');
	}

	/** Whole percent of the total: {@code 86%}; an en dash if the total is zero. */
	public static String percent(long part, long total) {
		return (total == 0) ? "–" : Math.round(100.0 * part / total) + "%";
	}

	/** Number with its noun: {@code 1 mentee}, {@code 3 mentees}. */
	public static String count(long number, String one, String many) {
		return number + " " + ((number == 1) ? one : many);
	}

	/** Number with a noun that takes an s. */
	public static String count(long number, String one) {
		return count(number, one, one + "s");
	}

}
