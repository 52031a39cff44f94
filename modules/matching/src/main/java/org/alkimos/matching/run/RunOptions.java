package org.alkimos.matching.run;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.matching.weights.Weights;

/**
 * Options of a run.
 *
 * @param seed breaks ties; null for the number of the run
 * @param name name of the run, or null for none
 * @param weights what-if weights for this run only, or null for the cohort's weights
 */
@NamedInterface("run")
public record RunOptions(@Nullable Long seed, @Nullable String name, @Nullable Weights weights) {

	/** Default options: the cohort's weights, keeping locked pods. */
	public static final RunOptions STANDARD = new RunOptions(null, null, null);

	/** Maximum length of the name, in characters. */
	public static final int LONGEST_NAME = 80;

	public RunOptions {
		name = checkedName(name);
	}

	/**
	 * Returns the stripped name, or null for none.
	 * @throws InvalidInput if it is too long
	 */
	public static @Nullable String checkedName(@Nullable String name) {
		String kept = (name == null || name.isBlank()) ? null : name.strip();
		if (kept != null && kept.length() > LONGEST_NAME) {
			throw new InvalidInput(GeneralProblem.TEXT_TOO_LONG, "name",
					"A name can have at most " + LONGEST_NAME + " characters.");
		}
		return kept;
	}

}
