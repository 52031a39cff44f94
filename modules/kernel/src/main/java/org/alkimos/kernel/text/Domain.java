package org.alkimos.kernel.text;

import java.net.IDN;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * The part of an email address after the at sign: a name in DNS of at least two parts.
 */
final class Domain {

	private static final int LABEL_LIMIT = 63;

	private static final int SHORTEST_ENDING = 2;

	/** IDNA 2003, which sign-ons and mail servers use, makes others or none of these. */
	private static final String REPLACED = "ßẞς\u200C\u200D";

	private Domain() {
	}

	static @Nullable RefusedEmail refusal(String domain) {
		if (domain.isEmpty()) {
			return RefusedEmail.of(EmailFault.DOMAIN_MISSING);
		}
		if (domain.startsWith("[") || domain.matches("[0-9.]+")) {
			return RefusedEmail.of(EmailFault.IP_ADDRESS);
		}
		Sign wrong = Sign.find(domain, (point) -> Sign.isAscii(point) && !isAllowed(point));
		if (wrong != null) {
			return RefusedEmail.of(EmailFault.DOMAIN_SIGN,
					"Remove " + wrong.name() + " " + where(wrong) + ". " + EmailFault.DOMAIN_SIGN.words());
		}
		RefusedEmail dots = dots(domain);
		if (dots != null) {
			return dots;
		}
		String[] labels = domain.split("\\.");
		for (String label : labels) {
			RefusedEmail refused = label(label);
			if (refused != null) {
				return refused;
			}
		}
		return ending(labels);
	}

	/** The form in DNS, in lower case; of a domain that is not refused. */
	static String ascii(String domain) {
		return IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
	}

	private static @Nullable RefusedEmail dots(String domain) {
		if (domain.startsWith(".")) {
			return RefusedEmail.of(EmailFault.DOMAIN_DOT, "Remove the dot after the @.");
		}
		if (domain.endsWith(".")) {
			return RefusedEmail.of(EmailFault.DOMAIN_DOT, "Remove the dot at the end.");
		}
		int two = domain.indexOf("..");
		return (two < 0) ? null : RefusedEmail.of(EmailFault.DOMAIN_DOT,
				"Remove one of the two dots " + new Sign(domain, two, '.').place() + ".");
	}

	private static @Nullable RefusedEmail label(String label) {
		if (label.startsWith("-") || label.endsWith("-")) {
			return RefusedEmail.of(EmailFault.DOMAIN_HYPHEN, "Remove the hyphen at the "
					+ (label.startsWith("-") ? "beginning" : "end") + " of “" + label + "”.");
		}
		Sign replaced = Sign.find(label, (point) -> REPLACED.indexOf(point) >= 0);
		if (replaced != null) {
			return RefusedEmail.of(EmailFault.DOMAIN_LOSS, "Replace " + replaced.name() + " " + where(replaced)
					+ ", which becomes a different letter in DNS, or enter the domain in its form with “xn--”.");
		}
		return encoded(label);
	}

	private static @Nullable RefusedEmail encoded(String label) {
		String lower = label.toLowerCase(Locale.ROOT);
		try {
			String ascii = IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES);
			boolean same = ascii.equalsIgnoreCase(label) || (lower.length() == label.length()
					&& IDN.toUnicode(ascii, IDN.USE_STD3_ASCII_RULES).equals(lower));
			return same ? null : RefusedEmail.of(EmailFault.DOMAIN_LOSS,
					"“" + label + "” becomes a different name in DNS. Enter it in its form with “xn--”.");
		}
		catch (IllegalArgumentException ex) {
			return (label.length() > LABEL_LIMIT) ? RefusedEmail.of(EmailFault.DOMAIN_LENGTH)
					: RefusedEmail.of(EmailFault.DOMAIN_SIGN, "“" + label + "” can't be part of a domain. Check it.");
		}
	}

	private static @Nullable RefusedEmail ending(String[] labels) {
		String last = labels[labels.length - 1];
		if (labels.length == 1) {
			return RefusedEmail.of(EmailFault.DOMAIN_ENDING,
					"Add the ending of the domain, such as .edu, after “" + last + "”.");
		}
		return (last.length() >= SHORTEST_ENDING || !Sign.isAscii(last.charAt(0))) && !last.matches("[0-9]+") ? null
				: RefusedEmail.of(EmailFault.DOMAIN_ENDING, "“" + last + "” isn't the ending of a domain. Check it.");
	}

	private static String where(Sign sign) {
		return (sign.at() == 0) ? "after the @" : sign.place();
	}

	private static boolean isAllowed(int point) {
		return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9')
				|| point == '-' || point == '.';
	}

}
