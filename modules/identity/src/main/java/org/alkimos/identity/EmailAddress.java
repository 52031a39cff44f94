package org.alkimos.identity;

import java.net.IDN;
import java.util.Locale;
import java.util.regex.Pattern;

import org.alkimos.kernel.audit.AuditNote;

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

	/** Whether the host part of addresses can be this domain. */
	static boolean isDomain(String domain) {
		try {
			return isPlausible("a@" + domain) && asciiOf(domain).length() <= AuditNote.LONGEST_DETAIL;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/**
	 * Returns a domain with international characters encoded, as in DNS.
	 * @throws IllegalArgumentException if it is no domain
	 */
	static String asciiOf(String domain) {
		return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
	}

	public static String normal(String address) {
		return address.strip().toLowerCase(Locale.ROOT);
	}

}
