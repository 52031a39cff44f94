package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** What is wrong with an export, by file and line; as much as anybody reads. */
class DataSetFaults {

	private static final int MOST = 50;

	private final List<FieldError> found = new ArrayList<>();

	void add(String place, String message) {
		if (this.found.size() < MOST) {
			this.found.add(new FieldError(place, message));
		}
	}

	/**
	 * What a line's reader threw: a column that is not there, or a value that is none.
	 */
	void add(String place, RuntimeException problem) {
		if (problem instanceof NoSuchElementException) {
			add(place, "A column is missing.");
		}
		else if (problem instanceof IllegalArgumentException && !(problem instanceof NumberFormatException)
				&& problem.getMessage() != null && problem.getMessage().endsWith(".")) {
			add(place, problem.getMessage());
		}
		else {
			add(place, "This line can't be read.");
		}
	}

	void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new InvalidInput(this.found);
		}
	}

}
