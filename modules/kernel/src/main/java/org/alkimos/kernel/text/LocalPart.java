package org.alkimos.kernel.text;

import org.jspecify.annotations.Nullable;

/** The part of an email address before the at sign: words in ASCII, separated by dots. */
final class LocalPart {

	private static final int LIMIT = 64;

	private static final String SIGNS = ".!#$%&'*+/=?^_`{|}~-";

	/** A spreadsheet takes an address that begins like this for a formula. */
	private static final String FORMULA = "=+-";

	private LocalPart() {
	}

	static @Nullable RefusedEmail refusal(String local) {
		if (local.isEmpty()) {
			return RefusedEmail.of(EmailFault.LOCAL_PART_MISSING);
		}
		Sign wrong = Sign.find(local, (point) -> !isAllowed(point));
		if (wrong == null && FORMULA.indexOf(local.charAt(0)) >= 0) {
			wrong = new Sign(local, 0, local.charAt(0));
		}
		if (wrong != null) {
			return RefusedEmail.of(EmailFault.LOCAL_PART_SIGN, (Sign.isAscii(wrong.point()) ? "Remove " : "Replace ")
					+ wrong.name() + " " + wrong.place() + ". " + EmailFault.LOCAL_PART_SIGN.words());
		}
		if (local.length() > LIMIT) {
			return RefusedEmail.of(EmailFault.LOCAL_PART_LENGTH,
					EmailFault.LOCAL_PART_LENGTH.words() + " It has " + local.length() + ".");
		}
		return dots(local);
	}

	private static @Nullable RefusedEmail dots(String local) {
		if (local.startsWith(".")) {
			return RefusedEmail.of(EmailFault.LOCAL_PART_DOT, "Remove the dot at the beginning.");
		}
		if (local.endsWith(".")) {
			return RefusedEmail.of(EmailFault.LOCAL_PART_DOT, "Remove the dot before the @.");
		}
		int two = local.indexOf("..");
		return (two < 0) ? null : RefusedEmail.of(EmailFault.LOCAL_PART_DOT,
				"Remove one of the two dots " + new Sign(local, two, '.').place() + ".");
	}

	private static boolean isAllowed(int point) {
		return (point >= 'a' && point <= 'z') || (point >= 'A' && point <= 'Z') || (point >= '0' && point <= '9')
				|| SIGNS.indexOf(point) >= 0;
	}

}
