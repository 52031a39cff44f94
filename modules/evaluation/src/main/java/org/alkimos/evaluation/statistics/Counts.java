package org.alkimos.evaluation.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Frequencies of answers.
 *
 * @param low first point of the scale
 * @param byPoint number of people at each point of the scale, lowest first
 * @param notApplicable number of people who answered "not applicable"
 * @param missing number of people without an answer
 */
public record Counts(int low, List<Integer> byPoint, int notApplicable, int missing) {

	public Counts {
		byPoint = List.copyOf(byPoint);
	}

	public static Counts of(List<Integer> answers, int low, int high, int notApplicable, int missing) {
		int[] byPoint = new int[high - low + 1];
		answers.forEach((answer) -> byPoint[answer - low]++);
		return new Counts(low, Arrays.stream(byPoint).boxed().toList(), notApplicable, missing);
	}

	/** Number of people who answered. */
	public int answered() {
		return this.byPoint.stream().mapToInt(Integer::intValue).sum();
	}

}
