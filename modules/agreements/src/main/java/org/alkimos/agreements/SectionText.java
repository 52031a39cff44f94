package org.alkimos.agreements;

/**
 * What a member wrote for one section.
 *
 * @param key the section's key
 * @param text at most 4,000 characters
 */
public record SectionText(String key, String text) {

	/** Line ends and outer space do not make another text. */
	String normalized() {
		return this.text.replace("\r\n", "\n").replace('\r', '\n').strip();
	}

}
