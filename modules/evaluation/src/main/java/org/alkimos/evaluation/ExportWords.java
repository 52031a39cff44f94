package org.alkimos.evaluation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Names as they stand in files: {@code mentor-self}, {@code department:Medicine}. */
final class ExportWords {

	private ExportWords() {
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	static String word(@Nullable Group group) {
		return (group != null) ? word(group.by()) + ":" + group.value() : "all";
	}

}
