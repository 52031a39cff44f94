package org.alkimos.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Addresses as people write them, and as they are compared. */
final class EmailAddress {

	static final int LIMIT = 254;

	/**
	 * Deliberately loose: an address is proved by an accepted invitation, not by its
	 * looks.
	 */
	private static final Pattern PLAUSIBLE = Pattern
		.compile("[^\\s@<>\",;:\\\\()\\[\\]]+@[^\\s@<>\"',;:\\\\()\\[\\]]+\\.[A-Za-z0-9-]{2,}");

	private EmailAddress() {
	}

	static boolean isPlausible(String address) {
		return address.length() <= LIMIT && PLAUSIBLE.matcher(address.strip()).matches();
	}

	static String normal(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

}
