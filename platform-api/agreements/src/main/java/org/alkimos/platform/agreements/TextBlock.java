package org.alkimos.platform.agreements;

import java.util.List;

/**
 * A section of the agreement, for display.
 *
 * @param heading title of the section
 * @param paragraphs lines that are not blank
 */
public record TextBlock(String heading, List<String> paragraphs) {

	static TextBlock of(String heading, String text) {
		return new TextBlock(heading, text.lines().map(String::strip).filter((line) -> !line.isEmpty()).toList());
	}

	public boolean isEmpty() {
		return this.paragraphs.isEmpty();
	}

}
