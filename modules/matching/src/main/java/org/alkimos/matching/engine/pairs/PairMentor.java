package org.alkimos.matching.engine.pairs;

import java.util.Map;

/**
 * Somebody who offers places.
 *
 * @param id stable id
 * @param department blank if unknown
 * @param most places over all roles
 * @param least mentees this mentor should have at least, 0 to most
 * @param mostByRole places in a role, where that is less than most
 */
public record PairMentor(String id, String department, int most, int least, Map<PairRole, Integer> mostByRole) {

	public PairMentor {
		mostByRole = Map.copyOf(mostByRole);
		if (most < 0 || least < 0 || least > most) {
			throw new IllegalArgumentException("Mentor " + id + ": 0 <= least <= most does not hold");
		}
	}

	int mostIn(PairRole role) {
		return Math.clamp(this.mostByRole.getOrDefault(role, this.most), 0, this.most);
	}

}
