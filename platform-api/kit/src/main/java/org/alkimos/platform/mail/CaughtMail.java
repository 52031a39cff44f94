package org.alkimos.platform.mail;

import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A mail that the local mail server caught.
 *
 * @param name name of its file, which names the mail in addresses of pages
 * @param at when it was caught
 * @param to addresses of its recipients
 * @param text its text part
 */
public record CaughtMail(String name, Instant at, String to, String subject, String text) {

	private static final Pattern LINK = Pattern.compile("https?://\\S+");

	/** The links in the text. */
	public List<String> links() {
		return LINK.matcher(this.text).results().map(MatchResult::group).toList();
	}

}
