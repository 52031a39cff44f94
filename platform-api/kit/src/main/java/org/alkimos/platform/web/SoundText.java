package org.alkimos.platform.web;

/**
 * Checks that text can be stored: no NUL (PostgreSQL) and no unpaired surrogates (UTF-8).
 */
final class SoundText {

	private SoundText() {
	}

	static boolean isSound(CharSequence text) {
		int at = 0;
		while (at < text.length()) {
			int sign = Character.codePointAt(text, at);
			if (sign == 0 || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE)) {
				return false;
			}
			at += Character.charCount(sign);
		}
		return true;
	}

}
