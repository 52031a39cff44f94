package org.alkimos.evaluation;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Names of constants in files, such as {@code mentor-self} and {@code
 * department:Medicine}.
 */
final class ExportLabels {

	private ExportLabels() {
	}

	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Parses a word from a file.
	 * @throws IllegalArgumentException if the word is unknown
	 */
	static <E extends Enum<E>> E read(Class<E> values, String word) {
		for (E value : values.getEnumConstants()) {
			if (word(value).equals(word)) {
				return value;
			}
		}
		throw new IllegalArgumentException("Use a value from an export instead of " + word + ".");
	}

	/** Parses a group; null stands for everyone. */
	static @Nullable Group group(String word) {
		int colon = word.indexOf(':');
		return (colon > 0) ? new Group(read(Grouping.class, word.substring(0, colon)), word.substring(colon + 1))
				: null;
	}

	static String word(@Nullable Group group) {
		return (group != null) ? word(group.by()) + ":" + group.value() : "all";
	}

}
