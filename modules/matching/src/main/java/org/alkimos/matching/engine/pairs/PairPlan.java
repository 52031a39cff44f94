package org.alkimos.matching.engine.pairs;

import java.util.Arrays;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.Network;

/**
 * A plan that meets all side rules, improved piece by piece: some demands, at most one
 * per mentee, are released and placed again by an exact flow while the others stay fixed.
 */
final class PairPlan {

	private final PairProblem problem;

	private final Network net;

	int[] arc;

	int[] load;

	private int[] loadInRole;

	private final int[] nextOfMentee;

	PairPlan(PairProblem problem) {
		this.problem = problem;
		this.net = problem.net;
		this.arc = new int[this.net.demands];
		Arrays.fill(this.arc, Flow.NONE);
		this.load = new int[this.net.mentors];
		this.loadInRole = new int[this.net.mentors * PairProblem.ROLES];
		this.nextOfMentee = new int[this.net.demands];
		for (int row = 0; row < this.net.demands; row++) {
			this.nextOfMentee[row] = row;
		}
		linkMentees();
	}

	/** Circular linked list of the demands of a mentee. */
	private void linkMentees() {
		int first = 0;
		for (int row = 0; row < this.net.demands; row++) {
			if (this.problem.menteeOf(row) != this.problem.menteeOf(first)) {
				first = row;
			}
			boolean last = row + 1 == this.net.demands || this.problem.menteeOf(row + 1) != this.problem.menteeOf(row);
			this.nextOfMentee[row] = last ? first : row + 1;
		}
	}

	PairPlan copy() {
		PairPlan copy = new PairPlan(this.problem);
		copy.arc = this.arc.clone();
		copy.load = this.load.clone();
		copy.loadInRole = this.loadInRole.clone();
		return copy;
	}

	/** Takes over arcs in this order while places are free. */
	void adopt(int[] arcs, int[] rows) {
		for (int row : rows) {
			int candidate = arcs[row];
			if (candidate >= 0) {
				int mentor = this.net.target[candidate];
				int place = mentor * PairProblem.ROLES + this.problem.roleOf(row);
				if (this.load[mentor] < this.net.most[mentor]
						&& this.loadInRole[place] < this.problem.mostInRole[place]) {
					set(row, candidate);
				}
			}
		}
	}

	void letGo(int[] rows) {
		for (int row : rows) {
			set(row, Flow.NONE);
		}
	}

	/** Value minus penalties for missing places and for demands without a mentor. */
	long total() {
		long total = -this.net.large * lacking();
		for (int held : this.arc) {
			total += (held >= 0) ? this.net.value[held] : 0;
		}
		return total;
	}

	/** Number of demands without a mentor plus places missing below minimum loads. */
	int lacking() {
		int lacking = 0;
		for (int held : this.arc) {
			lacking += (held < 0) ? 1 : 0;
		}
		for (int mentor = 0; mentor < this.net.mentors; mentor++) {
			lacking += Math.max(0, this.net.least[mentor] - this.load[mentor]);
		}
		return lacking;
	}

	/**
	 * Places these demands again optimally, with the others fixed.
	 * @param price prices by mentor, and by mentor and role, that account for later
	 * demands; or empty
	 * @return whether the plan is kept; it is not if a role would exceed its places
	 */
	boolean again(int[] rows, long[] price) {
		Piece piece = piece(rows, price);
		int[] before = this.arc.clone();
		long total = total();
		int[] keptLoad = this.load.clone();
		int[] keptInRole = this.loadInRole.clone();
		letGo(rows);
		int[] chosen = piece.solve(this.load, limits(rows));
		for (int i = 0; i < rows.length; i++) {
			set(rows[i], chosen[i]);
		}
		if (!rolesHold() || (price.length == 0 && total() < total)) {
			this.arc = before;
			this.load = keptLoad;
			this.loadInRole = keptInRole;
			return false;
		}
		return true;
	}

	private Piece piece(int[] rows, long[] price) {
		Piece piece = new Piece(this.net, rows.length);
		for (int row : rows) {
			for (int candidate = this.net.start[row]; candidate < this.net.start[row + 1]; candidate++) {
				if (mayTake(row, candidate)) {
					piece.arc(candidate, worth(row, candidate, price));
				}
			}
			piece.endRow();
		}
		return piece;
	}

	/** Places in the role, if all rows have the same role; otherwise all places. */
	private int[] limits(int[] rows) {
		int[] limits = this.net.most.clone();
		boolean one = Arrays.stream(rows).map(this.problem::roleOf).distinct().count() == 1;
		for (int mentor = 0; one && mentor < limits.length; mentor++) {
			int place = mentor * PairProblem.ROLES + this.problem.roleOf(rows[0]);
			int left = this.problem.mostInRole[place] - this.loadInRole[place];
			limits[mentor] = Math.min(limits[mentor], this.load[mentor] + Math.max(0, left));
		}
		return limits;
	}

	private int worth(int row, int candidate, long[] price) {
		long worth = this.net.value[candidate];
		if (price.length > 0) {
			int mentor = this.net.target[candidate];
			long rent = price[mentor] + price[this.net.mentors + mentor * PairProblem.ROLES + this.problem.roleOf(row)];
			worth -= Math.clamp(rent / SubgradientAscent.SCALE, -1_000_000, 1_000_000);
		}
		return (int) worth;
	}

	private boolean mayTake(int row, int candidate) {
		int group = this.problem.groupOf[this.net.target[candidate]];
		for (int other = this.nextOfMentee[row]; other != row; other = this.nextOfMentee[other]) {
			if (this.arc[other] >= 0 && this.problem.groupOf[this.net.target[this.arc[other]]] == group) {
				return false;
			}
		}
		return true;
	}

	private void set(int row, int candidate) {
		count(this.arc[row], this.problem.roleOf(row), -1);
		this.arc[row] = candidate;
		count(candidate, this.problem.roleOf(row), 1);
	}

	private void count(int candidate, int role, int change) {
		if (candidate >= 0) {
			this.load[this.net.target[candidate]] += change;
			this.loadInRole[this.net.target[candidate] * PairProblem.ROLES + role] += change;
		}
	}

	private boolean rolesHold() {
		for (int i = 0; i < this.loadInRole.length; i++) {
			if (this.loadInRole[i] > this.problem.mostInRole[i]) {
				return false;
			}
		}
		return true;
	}

}
