package org.alkimos.matching.engine.pairs.input;

import java.util.Map;

/**
 * A mentor who offers places.
 *
 * @param id stable ID
 * @param department department, blank if unknown
 * @param most maximum number of mentees over all roles
 * @param least minimum number of mentees, 0 to most
 * @param mostByRole maximum number of mentees by role, if less than most
 */
public record PairMentor(String id, String department, int most, int least, Map<PairRole, Integer> mostByRole) {

	public PairMentor {
		mostByRole = Map.copyOf(mostByRole);
		if (most < 0 || least < 0 || least > most) {
			throw new IllegalArgumentException("Mentor " + id + ": 0 <= least <= most does not hold");
		}
	}

	public int mostIn(PairRole role) {
		return Math.clamp(this.mostByRole.getOrDefault(role, this.most), 0, this.most);
	}

}
