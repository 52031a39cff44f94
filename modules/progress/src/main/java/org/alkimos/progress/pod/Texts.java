package org.alkimos.progress.pod;

import org.jspecify.annotations.Nullable;

/** Length limits of text fields, in characters, and normalization of blank text. */
public final class Texts {

	public static final int SHORT = 200;

	public static final int LONG = 4000;

	private Texts() {
	}

	public static @Nullable String orNull(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : text.strip();
	}

}
