package org.alkimos.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/** Normalizes and checks email addresses. */
public final class EmailAddress {

	static final int LIMIT = 254;

	/** Deliberately loose: an accepted invitation proves an address, not its format. */
	private static final Pattern PLAUSIBLE = Pattern
		.compile("[^\\s@<>\",;:\\\\()\\[\\]]+@[^\\s@<>\"',;:\\\\()\\[\\]]+\\.[A-Za-z0-9-]{2,}");

	private EmailAddress() {
	}

	static boolean isPlausible(String address) {
		return address.length() <= LIMIT && PLAUSIBLE.matcher(address.strip()).matches();
	}

	public static String normal(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

}
