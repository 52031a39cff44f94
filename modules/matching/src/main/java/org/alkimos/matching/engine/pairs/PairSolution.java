package org.alkimos.matching.engine.pairs;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.engine.pairs.flow.Columns;
import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairRole;

/** A result with the data to explain it and to find alternatives. */
public final class PairSolution {

	final PairProblem problem;

	/** The optimal flow without side rules. */
	final Flow flow;

	/** Mentor of each demand of the input, or negative for none. */
	final int[] mentorOf;

	final long objective;

	final long bound;

	private @Nullable Columns columns;

	PairSolution(PairProblem problem, Flow flow, int[] arcs, long bound) {
		this.problem = problem;
		this.flow = flow;
		this.mentorOf = problem.mentorOf(arcs);
		long locks = worthOf(problem.input.locked);
		this.objective = worthOf(this.mentorOf);
		this.bound = Math.max(bound + locks, this.objective);
	}

	private long worthOf(int[] mentors) {
		long worth = 0;
		for (int demand = 0; demand < mentors.length; demand++) {
			if (mentors[demand] >= 0) {
				int fit = this.problem.input.fitOf(demand, mentors[demand]);
				worth += this.problem.worth(demand, mentors[demand], fit);
			}
		}
		return worth;
	}

	/** Number of demands without a mentor plus places missing below minimum loads. */
	int lacking() {
		int lacking = 0;
		int[] load = loads();
		for (int mentor : this.mentorOf) {
			lacking += (mentor < 0) ? 1 : 0;
		}
		for (int mentor = 0; mentor < load.length; mentor++) {
			lacking += Math.max(0, this.problem.input.mentors.get(mentor).least() - load[mentor]);
		}
		return lacking;
	}

	int placed() {
		int placed = 0;
		for (int mentor : this.mentorOf) {
			placed += (mentor >= 0) ? 1 : 0;
		}
		return placed;
	}

	int[] loads() {
		int[] load = new int[this.problem.input.mentors.size()];
		for (int mentor : this.mentorOf) {
			if (mentor >= 0) {
				load[mentor]++;
			}
		}
		return load;
	}

	/** Computed lazily. */
	Columns columns() {
		if (this.columns == null) {
			this.columns = new Columns(this.problem.net);
		}
		return this.columns;
	}

	public PairResult result() {
		return PairResultWriter.of(this);
	}

	/** Returns why some mentees cannot all have a mentor, by group; empty if all can. */
	public List<Shortage> shortages() {
		return new Shortages(this).all();
	}

	/**
	 * Returns the cost of forcing this pair, with the rest optimal.
	 * @throws IllegalArgumentException if locks exclude it
	 */
	public PairCost costOfForcing(Pair pair) {
		return ForcedPairCost.cost(this, pair);
	}

	/**
	 * Returns other mentors for a mentee in a role, best fit first, with the obstacles to
	 * each.
	 */
	public List<Alternative> alternatives(String mentee, PairRole role) {
		return Alternatives.of(this, mentee, role);
	}

	/** Returns seven repairs between the optimum and the fewest changes. */
	public List<RepairPoint> repairCurve(Collection<Pair> before) {
		return RepairCurve.of(this, before);
	}

}
