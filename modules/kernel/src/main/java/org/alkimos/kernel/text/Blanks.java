package org.alkimos.kernel.text;

/** Blanks around typed or pasted text. */
public final class Blanks {

	private static final int NEXT_LINE = 0x85;

	private static final int ZERO_WIDTH_SPACE = 0x200B;

	private static final int BYTE_ORDER_MARK = 0xFEFF;

	private Blanks() {
	}

	/**
	 * Removes all blanks of Unicode at both ends, no-break and zero-width ones included.
	 * {@link String#strip} leaves those.
	 */
	public static String strip(String text) {
		int from = 0;
		int to = text.length();
		while (from < to && isBlank(text.charAt(from))) {
			from++;
		}
		while (to > from && isBlank(text.charAt(to - 1))) {
			to--;
		}
		return text.substring(from, to);
	}

	static boolean isBlank(int sign) {
		return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == NEXT_LINE
				|| sign == ZERO_WIDTH_SPACE || sign == BYTE_ORDER_MARK;
	}

}
