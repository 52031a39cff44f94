package org.alkimos.matching.engine.pairs;

import java.util.List;

/**
 * One way to repair an earlier result.
 *
 * @param stay what keeping a pair was worth
 * @param moves earlier pairs that are no more
 * @param placed wishes met
 * @param worth total of the fits' worth, without what staying earns
 * @param share of the worth without any regard to what was, in hundredths of a percent,
 * rounded down
 * @param pairs in order
 */
public record RepairPoint(int stay, int moves, int placed, long worth, int share, List<Pair> pairs) {

	public RepairPoint {
		pairs = List.copyOf(pairs);
	}

}
