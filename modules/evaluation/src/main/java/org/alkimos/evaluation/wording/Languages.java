package org.alkimos.evaluation.wording;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** Languages that a person reads, best first. */
public record Languages(List<LanguageRange> wanted) {

	/**
	 * Maximum number of languages read from a header; longer headers are not from people.
	 */
	private static final int LONGEST = 500;

	private static final Languages ENGLISH = new Languages(List.of(new LanguageRange("en")));

	public Languages {
		wanted = List.copyOf(wanted);
	}

	/** English alone. */
	public static Languages english() {
		return ENGLISH;
	}

	/** Parses an Accept-Language header; an invalid one counts as English. */
	public static Languages of(@Nullable String header) {
		try {
			return (header == null || header.isBlank() || header.length() > LONGEST) ? ENGLISH
					: new Languages(LanguageRange.parse(header));
		}
		catch (IllegalArgumentException ex) {
			return ENGLISH;
		}
	}

	/** Returns the best match among these tags, if any. */
	Optional<String> best(List<String> tags) {
		return pick(this.wanted, tags);
	}

	private static Optional<String> pick(List<LanguageRange> wanted, List<String> tags) {
		String exact = Locale.lookupTag(wanted, tags);
		List<LanguageRange> languages = wanted.stream().filter((range) -> !range.getRange().startsWith("*")).toList();
		return Optional.ofNullable(exact)
			.or(() -> Locale.filterTags(languages, tags).stream().findFirst())
			.flatMap((found) -> tags.stream().filter((tag) -> tag.equalsIgnoreCase(found)).findFirst());
	}

}
