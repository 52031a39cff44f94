package org.alkimos.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads an email address: first its signs, then the parts before and after the at sign.
 */
final class EmailReader {

	private static final int LIMIT = 254;

	/** Longer text is not looked at: nobody's address is that long, however written. */
	private static final int READ_LIMIT = 4 * LIMIT;

	private static final Pattern WRAPPED = Pattern.compile("(?i)(?:[^<>]*<|mailto:)([^<>]+)>?");

	private EmailReader() {
	}

	static ParsedEmail read(String written) {
		String text = Blanks.strip(written);
		if (text.isEmpty()) {
			return RefusedEmail.of(EmailFault.MISSING);
		}
		if (text.length() > READ_LIMIT) {
			return RefusedEmail.of(EmailFault.LENGTH);
		}
		String typed = Normalizer.normalize(text, Normalizer.Form.NFC);
		RefusedEmail wrapped = wrapped(typed);
		if (wrapped != null) {
			return wrapped;
		}
		if (cleaned(typed).indexOf('@') < 0) {
			return RefusedEmail.of(EmailFault.NO_AT_SIGN);
		}
		RefusedEmail signs = signs(typed);
		return (signs != null) ? signs : parts(typed);
	}

	private static ParsedEmail parts(String typed) {
		int at = typed.indexOf('@');
		if (at < 0 || at != typed.lastIndexOf('@')) {
			return RefusedEmail.of((at < 0) ? EmailFault.NO_AT_SIGN : EmailFault.SEVERAL_AT_SIGNS);
		}
		RefusedEmail local = LocalPart.refusal(typed.substring(0, at));
		if (local != null) {
			return local;
		}
		RefusedEmail domain = Domain.refusal(typed.substring(at + 1));
		if (domain != null) {
			return domain;
		}
		String normal = typed.substring(0, at).toLowerCase(Locale.ROOT) + "@" + Domain.ascii(typed.substring(at + 1));
		return (normal.length() <= LIMIT) ? new EmailAddress(typed, normal) : RefusedEmail.of(EmailFault.LENGTH);
	}

	private static @Nullable RefusedEmail wrapped(String typed) {
		Matcher matcher = WRAPPED.matcher(typed);
		return matcher.matches() ? new RefusedEmail(EmailFault.MORE_THAN_THE_ADDRESS,
				EmailFault.MORE_THAN_THE_ADDRESS.words(), suggestion(matcher.group(1))) : null;
	}

	private static @Nullable RefusedEmail signs(String typed) {
		Sign invisible = Sign.find(typed, (point) -> Sign.isInvisible(point) || Blanks.isBlank(point));
		if (invisible != null) {
			return new RefusedEmail((invisible.point() == ' ') ? EmailFault.SPACE : EmailFault.INVISIBLE_SIGN,
					"Remove " + invisible.name() + " " + invisible.place() + ".", suggestion(cleaned(typed)));
		}
		Sign special = Sign.find(typed, Sign::isCompatible);
		if (special != null) {
			String plain = special.plain();
			return new RefusedEmail(EmailFault.COMPATIBILITY_SIGN,
					"Replace " + special.name() + " " + special.place()
							+ (plain.isEmpty() ? " with the letter you mean." : " with “" + plain + "”."),
					suggestion(cleaned(typed)));
		}
		return null;
	}

	private static String cleaned(String typed) {
		StringBuilder visible = new StringBuilder();
		Normalizer.normalize(typed, Normalizer.Form.NFKC)
			.codePoints()
			.filter((point) -> !Sign.isInvisible(point) && !Blanks.isBlank(point))
			.forEach(visible::appendCodePoint);
		return visible.toString();
	}

	/** Cleaned text has no signs to clean, so this goes no deeper. */
	private static @Nullable String suggestion(String cleaned) {
		String text = Blanks.strip(cleaned);
		return (signs(text) == null && parts(text) instanceof EmailAddress address) ? address.typed() : null;
	}

}
