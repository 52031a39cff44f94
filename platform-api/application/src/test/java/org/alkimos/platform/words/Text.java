package org.alkimos.platform.words;

/**
 * Words in a file.
 *
 * @param line on which they begin, from 1
 * @param words as they are written, with the line breaks of the file
 */
record Text(int line, String words) {

	/** The line of a position in the words. */
	int lineAt(int position) {
		return this.line + (int) this.words.substring(0, position).chars().filter((sign) -> sign == '\n').count();
	}

	/** Up to 40 characters on each side of a position, on one line. */
	String around(int start, int end) {
		return this.words.substring(Math.max(0, start - 40), Math.min(this.words.length(), end + 40))
			.replaceAll("\\s+", " ")
			.strip();
	}

}
