package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairMentor;

/** Converts a solution to a result. */
final class PairResultWriter {

	private PairResultWriter() {
	}

	static PairResult of(PairSolution solution) {
		PairInput input = solution.problem.input;
		List<Pair> pairs = input.pairs(solution.mentorOf);
		List<PairResult.Unplaced> unplaced = unplaced(solution);
		return new PairResult(pairs, unplaced, belowLeast(solution), Measuring.of(solution),
				PairCanonical.hashOf(input), PairCanonical.hashOf(pairs, unplaced), PairMatcher.VERSION);
	}

	private static List<PairResult.Unplaced> unplaced(PairSolution solution) {
		PairProblem problem = solution.problem;
		List<PairResult.Unplaced> unplaced = new ArrayList<>();
		Set<Integer> crowded = new Shortages(solution).crowded();
		for (int row = 0; row < problem.demandOf.length; row++) {
			int demand = problem.demandOf[row];
			if (solution.mentorOf[demand] < 0) {
				PairResult.Reason reason = crowded.contains(row) ? PairResult.Reason.NO_PLACE
						: PairResult.Reason.SIDE_RULES;
				boolean none = problem.net.start[row] == problem.net.start[row + 1];
				unplaced.add(new PairResult.Unplaced(problem.input.mentees.get(problem.menteeOf(row)).id(),
						problem.input.roleOf[demand], none ? PairResult.Reason.NO_CANDIDATE : reason));
			}
		}
		unplaced.sort(Comparator.comparing(PairResult.Unplaced::mentee).thenComparing(PairResult.Unplaced::role));
		return unplaced;
	}

	private static List<PairResult.BelowLeast> belowLeast(PairSolution solution) {
		List<PairResult.BelowLeast> below = new ArrayList<>();
		int[] loads = solution.loads();
		for (int mentor = 0; mentor < loads.length; mentor++) {
			PairMentor who = solution.problem.input.mentors.get(mentor);
			if (loads[mentor] < who.least()) {
				below.add(new PairResult.BelowLeast(who.id(), loads[mentor], who.least(),
						candidates(solution.problem, mentor)));
			}
		}
		below.sort(Comparator.comparing(PairResult.BelowLeast::mentor));
		return below;
	}

	private static int candidates(PairProblem problem, int mentor) {
		Set<Integer> mentees = new HashSet<>();
		for (int row = 0; row < problem.net.demands; row++) {
			if (problem.net.arc(row, mentor) >= 0) {
				mentees.add(problem.menteeOf(row));
			}
		}
		return mentees.size();
	}

}
