package org.alkimos.platform.programs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/** Converts form values to service input. */
public final class Inputs {

	private Inputs() {
	}

	public static boolean isDay(@Nullable String text) {
		try {
			day(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	public static @Nullable LocalDate day(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : LocalDate.parse(text.strip());
	}

	/** Returns -1, which every service rejects, for text that is not a number. */
	public static @Nullable Integer number(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return text.strip().matches("\\d{1,3}") ? Integer.valueOf(text.strip()) : Integer.valueOf(-1);
	}

}
