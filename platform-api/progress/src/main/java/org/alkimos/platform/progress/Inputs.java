package org.alkimos.platform.progress;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.web.problems.WebProblem;

/**
 * Parses form input. Unknown choices become null; other invalid input is a field error.
 */
public final class Inputs {

	private Inputs() {
	}

	public static <E extends Enum<E>> @Nullable E choice(@Nullable String text, Class<E> type) {
		for (E value : type.getEnumConstants()) {
			if (value.name().equals(text)) {
				return value;
			}
		}
		return null;
	}

	/**
	 * Parses a day.
	 * @throws InvalidInput if the text is not a date
	 */
	public static @Nullable LocalDate day(@Nullable String text, String field) {
		try {
			return (text == null || text.isBlank()) ? null : LocalDate.parse(text.strip());
		}
		catch (DateTimeParseException ex) {
			throw new InvalidInput(WebProblem.INVALID_DATE, field,
					"Enter the date as year-month-day, such as 2027-03-12.");
		}
	}

	public static List<PersonId> people(@Nullable List<String> ids, String field) {
		try {
			return (ids == null) ? List.of()
					: ids.stream().filter((id) -> !id.isBlank()).map(UUID::fromString).map(PersonId::new).toList();
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidInput(WebProblem.UNKNOWN_CHOICE, field, "Choose people from the list.");
		}
	}

}
