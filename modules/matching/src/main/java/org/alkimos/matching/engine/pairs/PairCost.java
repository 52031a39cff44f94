package org.alkimos.matching.engine.pairs;

import java.util.List;

/**
 * What forcing a pair costs, everything else as good as it can then be.
 *
 * @param fewerPlaced wishes met fewer, places missing below least loads counted too
 * @param worth objective lost; below 0 where fewer are placed
 * @param moves pairs that form elsewhere because of it, this one not counted
 * @param exact whether no plan with this pair costs less; without it, the cost of the
 * best plan found
 */
public record PairCost(int fewerPlaced, long worth, List<Pair> moves, boolean exact) {

	public PairCost {
		moves = List.copyOf(moves);
	}

}
