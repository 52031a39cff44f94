package org.alkimos.platform.programs;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

/** What forms send, read into what services take. */
final class Inputs {

	private Inputs() {
	}

	static boolean isDay(@Nullable String text) {
		try {
			day(text);
			return true;
		}
		catch (DateTimeParseException ex) {
			return false;
		}
	}

	static @Nullable LocalDate day(@Nullable String text) {
		return (text == null || text.isBlank()) ? null : LocalDate.parse(text.strip());
	}

	/** Text that is no number becomes one that no service takes. */
	static @Nullable Integer number(@Nullable String text) {
		if (text == null || text.isBlank()) {
			return null;
		}
		return text.strip().matches("\\d{1,3}") ? Integer.valueOf(text.strip()) : Integer.valueOf(-1);
	}

}
