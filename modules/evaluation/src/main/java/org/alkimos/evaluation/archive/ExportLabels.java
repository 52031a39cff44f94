package org.alkimos.evaluation.archive;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.results.Group;
import org.alkimos.evaluation.results.Grouping;

/**
 * Names of constants in files, such as {@code mentor-self} and {@code
 * department:Medicine}.
 */
public final class ExportLabels {

	private ExportLabels() {
	}

	public static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Parses a word from a file.
	 * @throws IllegalArgumentException if the word is unknown
	 */
	public static <E extends Enum<E>> E read(Class<E> values, String word) {
		for (E value : values.getEnumConstants()) {
			if (word(value).equals(word)) {
				return value;
			}
		}
		throw new IllegalArgumentException("Use a value from an export instead of " + word + ".");
	}

	/** Parses a group; null stands for everyone. */
	public static @Nullable Group group(String word) {
		int colon = word.indexOf(':');
		return (colon > 0) ? new Group(read(Grouping.class, word.substring(0, colon)), word.substring(colon + 1))
				: null;
	}

	public static String word(@Nullable Group group) {
		return (group != null) ? word(group.by()) + ":" + group.value() : "all";
	}

}
