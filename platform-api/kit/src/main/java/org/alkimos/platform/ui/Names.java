package org.alkimos.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Initials and color of a person's avatar. */
public final class Names {

	private static final Set<String> TITLES = Set.of("dr", "prof", "mr", "mrs", "ms", "mx", "sir");

	private static final List<String> COLOURS = List.of("indigo", "teal", "orange", "purple", "blue", "green");

	private Names() {
	}

	/** First letters of the first and the last name, without titles. */
	public static String initials(String name) {
		List<String> words = new ArrayList<>();
		for (String word : name.strip().split("\\s+", -1)) {
			if (!word.isEmpty() && !TITLES.contains(word.replace(".", "").toLowerCase(Locale.ROOT))) {
				words.add(word);
			}
		}
		if (words.isEmpty()) {
			return "?";
		}
		String first = firstLetter(words.getFirst());
		return (words.size() == 1) ? first : first + firstLetter(words.getLast());
	}

	/** Returns a color that is stable for a name. */
	public static String colour(String name) {
		return COLOURS.get(Math.floorMod(name.hashCode(), COLOURS.size()));
	}

	private static String firstLetter(String word) {
		return word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT);
	}

}
