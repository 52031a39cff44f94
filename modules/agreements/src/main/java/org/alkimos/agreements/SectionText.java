package org.alkimos.agreements;

/**
 * Text of one section, as submitted.
 *
 * @param key the section's key
 * @param text at most 4,000 characters
 */
public record SectionText(String key, String text) {

	/**
	 * Returns the text with normalized line breaks and without surrounding whitespace.
	 */
	String normalized() {
		return this.text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

}
