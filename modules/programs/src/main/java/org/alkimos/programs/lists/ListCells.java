package org.alkimos.programs.lists;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.kernel.text.RefusedEmail;
import org.alkimos.programs.ties.PersonKey;
import org.alkimos.programs.ties.RelationKind;

/** Cells of one row of a list; collects all errors. */
final class ListCells {

	private static final int LIMIT = 254;

	private static final int NAME_LIMIT = 120;

	private static final int FIRST_YEAR = 1900;

	private final int row;

	private final Map<String, String> values;

	private final List<LineError> errors = new ArrayList<>();

	ListCells(int row, Map<String, String> values) {
		this.row = row;
		this.values = values;
	}

	List<LineError> errors() {
		return this.errors;
	}

	ListLine line(ListKind kind, LocalDate today) {
		String one = person(kind.people().getFirst());
		String other = person(kind.people().getLast());
		if (this.errors.isEmpty() && PersonKey.of(one).equals(PersonKey.of(other))) {
			wrong(kind.people().getLast(), "Both cells name the same person. Name two different people.");
		}
		return switch (kind) {
			case RELATIONS -> new ListLine(this.row, one, other, relation(), year(today), "", null);
			case HISTORY -> new ListLine(this.row, one, other, null, null, program(), endedOn(today));
		};
	}

	private String person(String column) {
		String value = value(column);
		if (value.isEmpty()) {
			wrong(column, "Identify the person by email address or by the ID your rosters use.");
		}
		else if (value.contains("@")) {
			Optional<RefusedEmail> refused = EmailAddress.parse(value).refused();
			refused.ifPresent((why) -> wrong(column, why.advice()));
		}
		else if (value.length() > LIMIT || value.codePoints().anyMatch(Character::isISOControl)) {
			wrong(column, "This is too long or can't be displayed. Enter an email address or an ID.");
		}
		return value;
	}

	private @Nullable RelationKind relation() {
		String word = value("kind").toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
		return switch (word) {
			case "supervises" -> RelationKind.SUPERVISES;
			case "evaluates" -> RelationKind.EVALUATES;
			case "co-author", "coauthor" -> RelationKind.CO_AUTHOR;
			default -> {
				wrong("kind", "Enter supervises, evaluates, or co-author.");
				yield null;
			}
		};
	}

	private @Nullable Integer year(LocalDate today) {
		String value = value("year");
		if (value.isEmpty()) {
			return null;
		}
		if (value.matches("\\d{4}") && Integer.parseInt(value) >= FIRST_YEAR
				&& Integer.parseInt(value) <= today.getYear() + 1) {
			return Integer.valueOf(value);
		}
		wrong("year", "Enter the year they last published together, such as 2024, or leave it blank.");
		return null;
	}

	private String program() {
		String value = value("program");
		if (value.isEmpty() || value.length() > NAME_LIMIT || value.codePoints().anyMatch(Character::isISOControl)) {
			wrong("program", "Enter the program name, up to 120 characters.");
		}
		return value;
	}

	private @Nullable LocalDate endedOn(LocalDate today) {
		try {
			LocalDate day = LocalDate.parse(value("ended_on"));
			if (!day.isAfter(today) && day.getYear() >= FIRST_YEAR) {
				return day;
			}
			wrong("ended_on", "This date is in the future or too long ago. Enter the date the pairing ended.");
		}
		catch (DateTimeParseException ex) {
			wrong("ended_on", "This isn't a valid date. Use the form 2025-06-11 (year-month-day).");
		}
		return null;
	}

	void wrong(String column, String message) {
		this.errors.add(new LineError(this.row, column, message, value(column)));
	}

	private String value(String column) {
		return this.values.getOrDefault(column, "");
	}

}
