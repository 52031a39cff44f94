package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairRole;

/** The remaining problem of an input after locks and exclusions. */
final class PairProblem {

	static final int ROLES = PairRole.values().length;

	final PairInput input;

	final Network net;

	/** Demand of the input by demand of the network. */
	final int[] demandOf;

	/** Group of each mentor; a mentee can have at most one mentor per group. */
	final int[] groupOf;

	/** Remaining places, by mentor and role. */
	final int[] mostInRole;

	/** Whether there are no side rules, so that the flow is optimal. */
	final boolean plain;

	private final Set<Long> lockedGroups = new HashSet<>();

	private final int[] most;

	private final int[] least;

	private PairProblem(PairInput input, int floor) {
		this.input = input;
		this.groupOf = groups(input);
		this.most = new int[input.mentors.size()];
		this.least = new int[this.most.length];
		this.mostInRole = new int[this.most.length * ROLES];
		limits();
		this.demandOf = IntStream.range(0, input.locked.length).filter((demand) -> input.locked[demand] < 0).toArray();
		this.net = network(floor);
		this.plain = !severalRoles() && !rolesBind();
	}

	/** Returns the problem without pairs whose fit is below the threshold. */
	static PairProblem of(PairInput input, int floor) {
		return new PairProblem(input, floor);
	}

	private static int[] groups(PairInput input) {
		int[] groups = new int[input.mentors.size()];
		Map<String, Integer> departments = new HashMap<>();
		for (int mentor = 0; mentor < groups.length; mentor++) {
			String department = input.mentors.get(mentor).department();
			boolean alone = !input.options.departmentOnce() || department.isBlank();
			groups[mentor] = alone ? mentor
					: departments.computeIfAbsent(department, (none) -> groups.length + departments.size());
		}
		return groups;
	}

	private void limits() {
		for (int mentor = 0; mentor < this.most.length; mentor++) {
			PairMentor who = this.input.mentors.get(mentor);
			this.most[mentor] = who.most();
			this.least[mentor] = who.least();
			for (PairRole role : PairRole.values()) {
				this.mostInRole[mentor * ROLES + role.ordinal()] = who.mostIn(role);
			}
		}
		for (int demand = 0; demand < this.input.locked.length; demand++) {
			int mentor = this.input.locked[demand];
			if (mentor >= 0) {
				this.most[mentor]--;
				this.least[mentor] = Math.max(0, this.least[mentor] - 1);
				this.mostInRole[mentor * ROLES + this.input.roleOf[demand].ordinal()]--;
				this.lockedGroups.add(groupKey(this.input.menteeOf[demand], mentor));
			}
		}
	}

	private long groupKey(int mentee, int mentor) {
		return ((long) mentee << 32) | this.groupOf[mentor];
	}

	private Network network(int floor) {
		int[] start = new int[this.demandOf.length + 1];
		int[] target = new int[this.input.target.length];
		int[] value = new int[target.length];
		int arcs = 0;
		for (int row = 0; row < this.demandOf.length; row++) {
			int demand = this.demandOf[row];
			for (int i = this.input.start[demand]; i < this.input.start[demand + 1]; i++) {
				int mentor = this.input.target[i];
				if (this.input.fit[i] >= floor && allowed(demand, mentor)) {
					target[arcs] = mentor;
					value[arcs++] = worth(demand, mentor, this.input.fit[i]);
				}
			}
			start[row + 1] = arcs;
		}
		return new Network(start, Arrays.copyOf(target, arcs), Arrays.copyOf(value, arcs), this.least, this.most);
	}

	private boolean allowed(int demand, int mentor) {
		return this.mostInRole[mentor * ROLES + this.input.roleOf[demand].ordinal()] > 0
				&& !this.input.isExcluded(demand, mentor) && (this.lockedGroups.isEmpty()
						|| !this.lockedGroups.contains(groupKey(this.input.menteeOf[demand], mentor)));
	}

	/** Value of a pair in this run. */
	int worth(int demand, int mentor, int fit) {
		int stay = (this.input.before[demand] == mentor) ? this.input.options.stay() : 0;
		return this.input.options.worth(fit) + stay;
	}

	private boolean severalRoles() {
		for (int row = 1; row < this.demandOf.length; row++) {
			if (menteeOf(row) == menteeOf(row - 1)) {
				return true;
			}
		}
		return false;
	}

	private boolean rolesBind() {
		for (int row = 0; row < this.demandOf.length; row++) {
			for (int arc = this.net.start[row]; arc < this.net.start[row + 1]; arc++) {
				int mentor = this.net.target[arc];
				if (this.mostInRole[mentor * ROLES + roleOf(row)] < this.most[mentor]) {
					return true;
				}
			}
		}
		return false;
	}

	int menteeOf(int row) {
		return this.input.menteeOf[this.demandOf[row]];
	}

	int roleOf(int row) {
		return this.input.roleOf[this.demandOf[row]].ordinal();
	}

	/** Mentors of all demands of the input, including locks. */
	int[] mentorOf(int[] arcs) {
		int[] mentors = this.input.locked.clone();
		for (int row = 0; row < this.demandOf.length; row++) {
			if (arcs[row] >= 0) {
				mentors[this.demandOf[row]] = this.net.target[arcs[row]];
			}
		}
		return mentors;
	}

}
