package org.alkimos.platform.mail;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Content of a mail, written once and shown as text and as HTML.
 *
 * @param sender who writes, such as the name of the institution
 * @param heading first line
 * @param paragraphs what happened and what to do
 * @param link the one thing to do; null if there is nothing
 * @param notes small print: why the person gets this mail, and whom to ask
 */
public record Letter(String sender, String heading, List<String> paragraphs, @Nullable Link link, List<String> notes) {

	/** The content as plain text; the link stands on a line of its own. */
	String text() {
		List<String> parts = new ArrayList<>(List.of(this.heading));
		parts.addAll(this.paragraphs);
		if (this.link != null) {
			parts.add(this.link.label() + ":\n" + this.link.url());
		}
		parts.add("--\n" + String.join("\n", this.notes) + "\n" + this.sender);
		return String.join("\n\n", parts) + "\n";
	}

	/**
	 * A link that people can follow and read in full.
	 *
	 * @param label a verb, such as "Accept invitation"
	 * @param url absolute
	 */
	public record Link(String label, String url) {
	}

}
