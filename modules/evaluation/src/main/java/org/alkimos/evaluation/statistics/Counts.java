package org.alkimos.evaluation.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * How often each answer was given.
 *
 * @param low the first point of the scale
 * @param byPoint people at each point, the lowest first
 * @param notApplicable people who said that it does not apply
 * @param missing people who said nothing
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

	/** People who answered. */
	public int answered() {
		return this.byPoint.stream().mapToInt(Integer::intValue).sum();
	}

}
