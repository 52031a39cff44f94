package org.alkimos.matching.engine.pairs;

import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** A result with all that is needed to say why, and what else could be. */
public final class PairSolution {

	final Problem problem;

	/** The best flow without side rules. */
	final Flow flow;

	/** Mentor of each demand of the input, or less than 0. */
	final int[] mentorOf;

	final long objective;

	final long bound;

	private @Nullable Columns columns;

	PairSolution(Problem problem, Flow flow, int[] arcs, long bound) {
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

	/** Demands without a mentor and places missing below least loads. */
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

	/** Made when first asked for. */
	Columns columns() {
		if (this.columns == null) {
			this.columns = new Columns(this.problem.net);
		}
		return this.columns;
	}

	public PairResult result() {
		return Results.of(this);
	}

	/** Why some mentees cannot all have a mentor, group by group; empty if all can. */
	public List<Shortage> shortages() {
		return new Shortages(this).all();
	}

	/**
	 * What it costs to make this pair, everything else as good as it can then be.
	 * @throws IllegalArgumentException if locks stand against it
	 */
	public PairCost costOfForcing(Pair pair) {
		return Forcing.cost(this, pair);
	}

	/**
	 * Other mentors for a mentee in a role, best fit first, and what stands against each.
	 */
	public List<Alternative> alternatives(String mentee, PairRole role) {
		return Alternatives.of(this, mentee, role);
	}

	/** Seven ways between changing nothing that can stay and the best there is. */
	public List<RepairPoint> repairCurve(Collection<Pair> before) {
		return RepairCurve.of(this, before);
	}

}
