package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.OptimalFlow;
import org.alkimos.matching.engine.pairs.input.Locks;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;

/** Computes the cost of forcing a pair, starting from the solution. */
final class ForcedPairCost {

	private ForcedPairCost() {
	}

	static PairCost cost(PairSolution solution, Pair pair) {
		PairInput input = solution.problem.input;
		int demand = input.demand(pair.mentee(), pair.role());
		int mentor = input.mentor(pair.mentor());
		if (input.locked[demand] == mentor) {
			return new PairCost(0, 0, List.of(), true);
		}
		PairInput forced = input.locking(demand, mentor);
		if (input.locked[demand] >= 0) {
			throw new IllegalArgumentException("Another mentor is locked for " + pair.mentee());
		}
		Locks.require(forced);
		if (solution.problem.plain && !input.options.worstFirst()) {
			return exactly(solution, demand, mentor);
		}
		PairSolution other = PairMatcher.solve(forced, PairMatcher.EFFORT);
		return cost(solution, other.mentorOf, demand, other.lacking(), other.objective, false);
	}

	/** Removes the pair and its place from the network, then restores optimality. */
	private static PairCost exactly(PairSolution solution, int demand, int mentor) {
		PairProblem problem = solution.problem;
		Flow flow = solution.flow.copy(problem.net);
		int row = Arrays.binarySearch(problem.demandOf, demand);
		flow.release(row);
		flow.retire(row);
		flow.most[mentor]--;
		flow.least[mentor] = Math.max(0, flow.least[mentor] - 1);
		OptimalFlow.mend(flow, solution.columns());
		int[] mentors = problem.mentorOf(flow.arc);
		mentors[demand] = mentor;
		int fit = problem.input.fitOf(demand, mentor);
		long gain = problem.worth(demand, mentor, fit);
		long worth = solution.objective - solution.flow.worth() + flow.worth() + gain;
		int lacking = solution.lacking() - solution.flow.missing() - (flow.net.demands - solution.flow.placed())
				+ flow.missing() + (flow.net.demands - flow.placed() - 1);
		return cost(solution, mentors, demand, lacking, worth, true);
	}

	private static PairCost cost(PairSolution solution, int[] mentors, int demand, int lacking, long objective,
			boolean exact) {
		List<Pair> moves = new ArrayList<>();
		for (int i = 0; i < mentors.length; i++) {
			if (i != demand && mentors[i] >= 0 && mentors[i] != solution.mentorOf[i]) {
				moves.add(solution.problem.input.pair(i, mentors[i]));
			}
		}
		moves.sort(null);
		return new PairCost(lacking - solution.lacking(), solution.objective - objective, moves, exact);
	}

}
