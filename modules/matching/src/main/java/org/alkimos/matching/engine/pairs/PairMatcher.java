package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.function.IntFunction;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.OptimalFlow;
import org.alkimos.matching.engine.pairs.input.PairInput;

/**
 * Matches mentors and mentees: maximizes demands placed, then minimum loads met, then the
 * total value of pairs. Exact if every mentee wants one role and mentors limit only their
 * total; otherwise near-optimal with a stated bound.
 */
public final class PairMatcher {

	/** Engine version; changes whenever the same input may give another result. */
	public static final String VERSION = "pairs-1";

	static final int EFFORT = 180;

	static final int LITTLE = 30;

	private PairMatcher() {
	}

	/** Runs to completion. */
	public static PairResult match(PairInput input) {
		return solve(input).result();
	}

	/** Runs to completion and returns a solution that can be explained. */
	public static PairSolution solve(PairInput input) {
		return solve(input, EFFORT);
	}

	static PairSolution solve(PairInput input, int effort) {
		int floor = input.options.worstFirst() ? highestFloor(input) : 0;
		return answer(PairProblem.of(input, floor), effort);
	}

	private static PairSolution answer(PairProblem problem, int effort) {
		Flow flow = OptimalFlow.of(problem.net);
		if (problem.plain) {
			return new PairSolution(problem, flow, flow.arc, flow.worth());
		}
		SideConstraintSolver.Answer answer = SideConstraintSolver.of(problem, flow, effort);
		return new PairSolution(problem, flow, answer.arc(), answer.bound());
	}

	/** The highest threshold of fit that still fills as many places. */
	private static int highestFloor(PairInput input) {
		int[] fits = Arrays.stream(input.fit).sorted().distinct().toArray();
		PairInput total = input.with(input.options.totalFirst(), input.before);
		IntFunction<PairSolution> at = (floor) -> answer(PairProblem.of(total, floor), LITTLE);
		int wanted = at.apply(0).lacking();
		int low = 0;
		int high = fits.length - 1;
		while (low < high) {
			int middle = (low + high + 1) >>> 1;
			if (at.apply(fits[middle]).lacking() <= wanted) {
				low = middle;
			}
			else {
				high = middle - 1;
			}
		}
		return (fits.length == 0 || low == 0) ? 0 : fits[low];
	}

}
