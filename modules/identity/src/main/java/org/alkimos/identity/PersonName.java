package org.alkimos.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Name of a member. An erased person is called Former member.
 *
 * @param given first name; empty for an API client
 * @param family last name; the label of an API client
 */
public record PersonName(String given, String family) {

	/** Name of an erased person. */
	public static final PersonName FORMER = new PersonName("Former", "member");

	public String full() {
		return (this.given + " " + this.family).strip();
	}

	/** How the name is sorted and searched. */
	static String sorted(String given, String family) {
		return (family + " " + given).strip().toLowerCase(Locale.ROOT);
	}

	/** How a person is called in what others write, the addresses and longest first. */
	static List<String> spellings(String given, String family, @Nullable String... addresses) {
		Stream<@Nullable String> names = Stream.of(given + " " + family, family + ", " + given, family, given);
		return Stream.concat(Arrays.stream(addresses), names)
			.filter((name) -> name != null && name.strip().length() > 1)
			.map((name) -> Objects.requireNonNull(name).strip())
			.distinct()
			.toList();
	}

}
