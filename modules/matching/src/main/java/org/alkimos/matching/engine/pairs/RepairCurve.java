package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.OptimalFlow;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;

/**
 * Repairs with an increasing bonus for staying, each starting from the previous solution.
 */
final class RepairCurve {

	private static final int[] STAYS = { 0, 100, 300, 1_000, 3_000, 10_000, 30_000 };

	private final PairSolution solution;

	private final int[] before;

	private final List<RepairPoint> points = new ArrayList<>();

	private RepairCurve(PairSolution solution, Collection<Pair> pairs) {
		PairInput input = solution.problem.input;
		this.solution = solution;
		this.before = new int[input.before.length];
		Arrays.fill(this.before, PairInput.NOBODY);
		for (Pair pair : pairs) {
			if (input.menteeAt.containsKey(pair.mentee()) && input.mentorAt.containsKey(pair.mentor())) {
				int demand = input.demandOrNone(pair.mentee(), pair.role());
				if (demand >= 0) {
					this.before[demand] = input.mentor(pair.mentor());
				}
			}
		}
	}

	static List<RepairPoint> of(PairSolution solution, Collection<Pair> before) {
		RepairCurve curve = new RepairCurve(solution, before);
		if (solution.problem.plain) {
			curve.warm();
		}
		else {
			curve.cold();
		}
		return curve.points;
	}

	private void warm() {
		PairProblem problem = this.solution.problem;
		Flow flow = this.solution.flow;
		for (int stay : STAYS) {
			flow = flow.copy(problem.net.worth(worths(stay)));
			OptimalFlow.mend(flow, this.solution.columns());
			point(stay, problem.mentorOf(flow.arc));
		}
	}

	private int[] worths(int stay) {
		PairProblem problem = this.solution.problem;
		PairInput input = problem.input;
		int[] worths = problem.net.value.clone();
		for (int row = 0; row < problem.net.demands; row++) {
			int demand = problem.demandOf[row];
			add(worths, problem.net.arc(row, input.before[demand]), -input.options.stay());
			add(worths, problem.net.arc(row, this.before[demand]), stay);
		}
		return worths;
	}

	private static void add(int[] worths, int arc, int more) {
		if (arc >= 0) {
			worths[arc] += more;
		}
	}

	private void cold() {
		PairInput input = this.solution.problem.input;
		for (int stay : STAYS) {
			PairInput again = input.with(input.options.stay(stay), this.before);
			point(stay, PairMatcher.solve(again, PairMatcher.LITTLE).mentorOf);
		}
	}

	private void point(int stay, int[] mentors) {
		PairInput input = this.solution.problem.input;
		long worth = 0;
		int placed = 0;
		for (int demand = 0; demand < mentors.length; demand++) {
			if (mentors[demand] >= 0) {
				placed++;
				worth += input.options.worth(input.fitOf(demand, mentors[demand]));
			}
		}
		long full = this.points.isEmpty() ? worth : this.points.getFirst().worth();
		this.points.add(new RepairPoint(stay, Measuring.changed(this.before, mentors), placed, worth,
				(full == 0) ? 10_000 : (int) (worth * 10_000 / full), input.pairs(mentors)));
	}

}
