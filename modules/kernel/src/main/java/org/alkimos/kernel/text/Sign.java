package org.alkimos.kernel.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * One code point of a text, and where it stands.
 *
 * @param at index in the text
 */
record Sign(String text, int at, int point) {

	private static final int SHOWN = 20;

	private static final int LAST_ASCII = 0x7E;

	/** Letters without a visible form that are not format characters. */
	private static final String BLANK_LETTERS = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

	/** Returns the first code point that matches, or null. */
	static @Nullable Sign find(String text, IntPredicate wanted) {
		int point;
		for (int i = 0; i < text.length(); i += Character.charCount(point)) {
			point = text.codePointAt(i);
			if (wanted.test(point)) {
				return new Sign(text, i, point);
			}
		}
		return null;
	}

	static boolean isInvisible(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED,
					Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SPACE_SEPARATOR ->
				true;
			default -> BLANK_LETTERS.indexOf(point) >= 0 || isVariation(point);
		};
	}

	private static boolean isVariation(int point) {
		return (point >= 0xFE00 && point <= 0xFE0F) || (point >= 0xE0100 && point <= 0xE01EF)
				|| (point >= 0x180B && point <= 0x180F);
	}

	/** Whether the code point is a special form of plain ones. */
	static boolean isCompatible(int point) {
		return !Normalizer.isNormalized(Character.toString(point), Normalizer.Form.NFKC);
	}

	static boolean isAscii(int point) {
		return point <= LAST_ASCII;
	}

	/** The plain form of this sign, or empty if it has none in ASCII. */
	String plain() {
		String plain = Normalizer.normalize(Character.toString(this.point), Normalizer.Form.NFKC);
		return plain.codePoints().allMatch((point) -> point > ' ' && isAscii(point)) ? plain : "";
	}

	/** How the sign is called, such as {@code “а” (Cyrillic small letter a, U+0430)}. */
	String name() {
		if (this.point == ' ') {
			return "the space";
		}
		if (isInvisible(this.point)) {
			return "the invisible character " + code();
		}
		String shown = "“" + Character.toString(this.point) + "”";
		return isAscii(this.point) ? shown : shown + " (" + description() + code() + ")";
	}

	/** Where the sign is, such as {@code after “wren”}. */
	String place() {
		if (this.at == 0) {
			return "at the beginning";
		}
		int from = Math.max(0, this.at - SHOWN);
		if (Character.isLowSurrogate(this.text.charAt(from))) {
			from++;
		}
		return "after “" + ((from > 0) ? "…" : "") + this.text.substring(from, this.at) + "”";
	}

	private String code() {
		return String.format(Locale.ROOT, "U+%04X", this.point);
	}

	/** Unicode's own name in the manner of a sentence. */
	private String description() {
		String name = Objects.requireNonNullElse(Character.getName(this.point), "");
		int script = name.indexOf(' ');
		if (script < 0) {
			return name.isEmpty() ? "" : name.toLowerCase(Locale.ROOT) + ", ";
		}
		return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT) + ", ";
	}

}
