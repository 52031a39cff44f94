package org.alkimos.matching.engine.pairs;

import java.util.List;

import org.alkimos.matching.engine.pairs.input.Pair;

/**
 * Cost of forcing a pair, with the rest optimal.
 *
 * @param fewerPlaced decrease in demands placed, including places missing below minimum
 * loads
 * @param worth loss of objective value; may be negative if fewer are placed
 * @param moves number of other pairs that change
 * @param exact whether the cost is proven minimal; otherwise the cost of the best plan
 * found
 */
public record PairCost(int fewerPlaced, long worth, List<Pair> moves, boolean exact) {

	public PairCost {
		moves = List.copyOf(moves);
	}

}
