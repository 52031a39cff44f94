package org.alkimos.matching.engine.pairs;

import java.util.List;

import org.alkimos.matching.engine.pairs.input.Pair;

/**
 * One repair of a previous result.
 *
 * @param stay bonus for keeping a pair
 * @param moves number of previous pairs that are not kept
 * @param placed number of demands placed
 * @param worth total utility of fit, without the bonus for staying
 * @param share share of the value without a bonus for staying, in hundredths of a
 * percent, rounded down
 * @param pairs pairs, in order
 */
public record RepairPoint(int stay, int moves, int placed, long worth, int share, List<Pair> pairs) {

	public RepairPoint {
		pairs = List.copyOf(pairs);
	}

}
