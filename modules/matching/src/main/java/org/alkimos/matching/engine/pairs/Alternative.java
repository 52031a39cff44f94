package org.alkimos.matching.engine.pairs;

import java.util.List;

import org.alkimos.matching.engine.pairs.input.Pair;

/**
 * Another mentor for a mentee, and the obstacles.
 *
 * @param fit fit, 0 to 10,000
 * @param rank position in the mentee's ranking, from 1; 0 if not ranked
 * @param excludedBy codes of the rules that exclude the pair
 * @param heldBy pairs that take all places of the mentor; empty if a place is free
 * @param sideRule whether a side rule (another role's mentor or the department) prevents
 * it
 */
public record Alternative(Pair pair, int fit, int rank, List<String> excludedBy, List<Pair> heldBy, boolean sideRule) {

	public Alternative {
		excludedBy = List.copyOf(excludedBy);
		heldBy = List.copyOf(heldBy);
	}

}
