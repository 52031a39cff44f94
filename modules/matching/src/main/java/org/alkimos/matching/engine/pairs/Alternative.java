package org.alkimos.matching.engine.pairs;

import java.util.List;

/**
 * Another mentor for a mentee, and what stands against it.
 *
 * @param fit 0 to 10,000
 * @param rank place in the mentee's ranking, from 1; 0 if not ranked
 * @param excludedBy codes of the rules against the pair
 * @param heldBy pairs that hold all places of the mentor; empty with a place to spare
 * @param sideRule whether another role's mentor or the department stands against it
 */
public record Alternative(Pair pair, int fit, int rank, List<String> excludedBy, List<Pair> heldBy, boolean sideRule) {

	public Alternative {
		excludedBy = List.copyOf(excludedBy);
		heldBy = List.copyOf(heldBy);
	}

}
