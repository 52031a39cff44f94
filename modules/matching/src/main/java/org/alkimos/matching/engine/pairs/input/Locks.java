package org.alkimos.matching.engine.pairs.input;

import java.util.HashSet;
import java.util.Set;

/** Checks that locks are feasible. */
public final class Locks {

	private Locks() {
	}

	public static void require(PairInput input) {
		int[] load = new int[input.mentors.size()];
		int[][] byRole = new int[input.mentors.size()][PairRole.values().length];
		Set<Long> pairs = new HashSet<>();
		for (int demand = 0; demand < input.locked.length; demand++) {
			int mentor = input.locked[demand];
			if (mentor >= 0) {
				PairMentor who = input.mentors.get(mentor);
				PairRole role = input.roleOf[demand];
				if (++load[mentor] > who.most() || ++byRole[mentor][role.ordinal()] > who.mostIn(role)) {
					throw new IllegalArgumentException("More locks than places: " + who.id());
				}
				if (!pairs.add(input.key(input.menteeOf[demand], mentor))) {
					throw new IllegalArgumentException("Locked twice with the same mentee: " + who.id());
				}
			}
		}
	}

}
