package org.alkimos.progress;

import org.jspecify.annotations.Nullable;

/** Length limits of text fields, in characters, and normalization of blank text. */
final class Texts {

	static final int SHORT = 200;

	static final int LONG = 4000;

	private Texts() {
	}

	static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
