package org.alkimos.evaluation.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.problems.Problem.FieldError;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Problems in a data set, by file and line, up to a readable number. */
class DataSetFaults {

	private static final int MOST = 50;

	private final List<FieldError> found = new ArrayList<>();

	void add(String place, String message) {
		if (this.found.size() < MOST) {
			this.found.add(new FieldError(place, message));
		}
	}

	/**
	 * Adds the problem behind a reader's exception: a missing column or an invalid value.
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
			throw new InvalidInput(EvaluationProblem.INVALID_DATA_SET, this.found);
		}
	}

}
