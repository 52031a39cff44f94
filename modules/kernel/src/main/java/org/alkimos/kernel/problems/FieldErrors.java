package org.alkimos.kernel.problems;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.text.Blanks;

/** Collects the errors of an input, so that all are reported together. */
public final class FieldErrors {

	private static final int FIRST_YEAR = 1900;

	private static final int LAST_YEAR = 2199;

	private final List<FieldError> errors = new ArrayList<>();

	public FieldErrors rejectIf(boolean wrong, ProblemType type, String field, String message) {
		if (wrong) {
			this.errors.add(new FieldError(field, message, type));
		}
		return this;
	}

	/** Rejects text that is missing, blank, or longer than the limit in characters. */
	public FieldErrors requireText(@Nullable String value, String field, String label, int limit) {
		rejectIf(value == null || Blanks.strip(value).isEmpty(), GeneralProblem.REQUIRED_FIELD, field,
				"Enter " + label + ".");
		return limitText(value, field, label, limit);
	}

	/** Rejects text longer than the limit in characters. */
	public FieldErrors limitText(@Nullable String value, String field, String label, int limit) {
		return rejectIf(value != null && value.length() > limit, GeneralProblem.TEXT_TOO_LONG, field,
				"Shorten " + label + " to at most " + limit + " characters.");
	}

	/** Rejects dates outside the years 1900 to 2199, which are slips. */
	public FieldErrors limitDate(@Nullable LocalDate value, String field) {
		return rejectIf(value != null && (value.getYear() < FIRST_YEAR || value.getYear() > LAST_YEAR),
				GeneralProblem.DATE_OUT_OF_RANGE, field,
				"Choose a date between " + FIRST_YEAR + " and " + LAST_YEAR + ".");
	}

	/**
	 * Throws the collected errors, if any.
	 * @throws InvalidInput of the general type, with one entry and type per error
	 */
	public void throwIfAny() {
		if (!this.errors.isEmpty()) {
			throw new InvalidInput(GeneralProblem.INVALID_INPUT, this.errors);
		}
	}

}
