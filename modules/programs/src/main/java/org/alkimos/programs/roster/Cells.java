package org.alkimos.programs.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.Modality;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.kernel.text.Blanks;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.RefusedEmail;

/** Cells of one row by column; collects all errors. */
public final class Cells {

	private static final int NAME_LIMIT = 100;

	private static final int TEXT_LIMIT = 200;

	private static final int LIST_LIMIT = 50;

	private static final String LIST_OF_PEOPLE = " List people by email address, separated by semicolons.";

	private final RosterFile file;

	private final int row;

	private final Map<String, String> values;

	private final List<RowError> errors = new ArrayList<>();

	Cells(RosterFile file, int row, Map<String, String> values) {
		this.file = file;
		this.row = row;
		this.values = values;
	}

	List<RowError> errors() {
		return this.errors;
	}

	/** Required text. */
	String text(String column, String label) {
		return text(column, label, TEXT_LIMIT);
	}

	/** Required part of a name. */
	String name(String column, String label) {
		return text(column, label, NAME_LIMIT);
	}

	private String text(String column, String label, int limit) {
		String value = value(column);
		if (value.isEmpty()) {
			wrong(column, "Enter " + label + ".");
		}
		return checked(column, value, limit);
	}

	String email() {
		String value = value("email");
		return switch (EmailAddress.parse(value)) {
			case EmailAddress address -> address.normal();
			case RefusedEmail refused -> {
				wrong("email", value.isEmpty() ? "Enter an email address. It is used to invite the person."
						: refused.advice());
				yield value;
			}
		};
	}

	/** Topics separated by semicolons, at least one. */
	List<String> topics(String column, String label) {
		List<String> topics = list(column);
		if (topics.isEmpty()) {
			wrong(column, "Enter at least one " + label + ". Separate multiple entries with semicolons.");
		}
		topics.forEach((topic) -> checked(column, topic, TEXT_LIMIT));
		return topics;
	}

	List<WeeklySlot> availability() {
		List<WeeklySlot> slots = new ArrayList<>();
		List<String> written = list("availability");
		if (written.isEmpty()) {
			wrong("availability", "Enter at least one weekly hour, for example Tue 10:00; Wed 12:00.");
		}
		for (String text : written) {
			try {
				slots.add(WeeklySlot.parse(text.replaceAll("\\h+", " ").replaceFirst(" (\\d):", " 0$1:")));
			}
			catch (IllegalArgumentException ex) {
				wrong("availability", "This isn't a valid weekly hour. Use a day and a time, such as Tue 10:00.", text);
			}
		}
		return slots.stream().distinct().sorted().toList();
	}

	Modality modality() {
		String value = value("modality").toLowerCase(Locale.ROOT).replaceAll("[\\h_-]+", " ");
		return switch (value) {
			case "in person" -> Modality.IN_PERSON;
			case "remote" -> Modality.REMOTE;
			case "either" -> Modality.EITHER;
			default -> {
				wrong("modality", "Enter a meeting format: in person, remote, or either.");
				yield Modality.EITHER;
			}
		};
	}

	/** Optional whole number. */
	@Nullable Integer number(String column, int from, int to, String message) {
		String value = value(column);
		if (value.isEmpty()) {
			return null;
		}
		if (value.matches("\\d{1,4}") && Integer.parseInt(value) >= from && Integer.parseInt(value) <= to) {
			return Integer.valueOf(value);
		}
		wrong(column, message);
		return null;
	}

	/** Email addresses of other people; the person's own address is an error. */
	List<String> people(String column, String self, String selfMessage) {
		Set<String> people = new LinkedHashSet<>();
		for (String person : list(column)) {
			switch (EmailAddress.parse(person)) {
				case EmailAddress address -> people.add(address.normal());
				case RefusedEmail refused -> wrong(column,
						(isConfidential(column) ? refused.fault().words() : refused.advice()) + LIST_OF_PEOPLE,
						shown(column, person));
			}
		}
		if (people.contains(self)) {
			wrong(column, selfMessage, shown(column, self));
		}
		return List.copyOf(people);
	}

	/** People someone wants to avoid are confidential and never repeated in an error. */
	private static String shown(String column, String value) {
		return isConfidential(column) ? "" : value;
	}

	private static boolean isConfidential(String column) {
		return "avoid".equals(column);
	}

	void wrong(String column, String message) {
		wrong(column, message, value(column));
	}

	void wrong(String column, String message, String value) {
		this.errors.add(new RowError(this.file, this.row, column, message, value));
	}

	private String checked(String column, String value, int limit) {
		if (value.codePointCount(0, value.length()) > limit) {
			wrong(column, "Shorten this to at most " + limit + " characters.", value);
		}
		if (!value.isEmpty() && "=+-@".indexOf(value.charAt(0)) >= 0) {
			wrong(column, "This looks like a spreadsheet formula. Remove the =, +, -, or @ at the beginning.", value);
		}
		if (value.codePoints().anyMatch(Character::isISOControl)) {
			wrong(column, "This contains characters that can't be displayed. Retype it.", value);
		}
		return value;
	}

	/** Parts separated by semicolons, each once. */
	List<String> list(String column) {
		List<String> parts = Arrays.stream(value(column).split(";", -1))
			.map(Blanks::strip)
			.filter((part) -> !part.isEmpty())
			.distinct()
			.toList();
		if (parts.size() > LIST_LIMIT) {
			wrong(column, "Shorten this list to at most " + LIST_LIMIT + " entries.", shown(column, value(column)));
		}
		return parts;
	}

	private String value(String column) {
		return this.values.getOrDefault(column, "");
	}

}
