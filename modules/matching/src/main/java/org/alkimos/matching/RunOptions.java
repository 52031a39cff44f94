package org.alkimos.matching;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.matching.weights.Weights;

/**
 * How to run.
 *
 * @param seed decides between equals; null takes the number of the run
 * @param name what the run is called, to come back to; null for none
 * @param weights to try in this run alone; null takes those of the cohort
 */
public record RunOptions(@Nullable Long seed, @Nullable String name, @Nullable Weights weights) {

	/** A run like the one before, around the locked pods. */
	public static final RunOptions STANDARD = new RunOptions(null, null, null);

	/** The longest name of a run, in characters. */
	public static final int LONGEST_NAME = 80;

	public RunOptions {
		name = checkedName(name);
	}

	/**
	 * The name as it is kept, without outer space; null for none.
	 * @throws InvalidInput if it is too long
	 */
	static @Nullable String checkedName(@Nullable String name) {
		String kept = (name == null || name.isBlank()) ? null : name.strip();
		if (kept != null && kept.length() > LONGEST_NAME) {
			throw new InvalidInput("name", "A name can have at most " + LONGEST_NAME + " characters.");
		}
		return kept;
	}

}
