package org.alkimos.matching.engine.pairs.input;

import java.util.Comparator;

/**
 * A pair of a mentor and a mentee in a role.
 *
 * @param mentee stable ID
 * @param mentor stable ID
 */
public record Pair(String mentee, String mentor, PairRole role) implements Comparable<Pair> {

	private static final Comparator<Pair> ORDER = Comparator.comparing(Pair::mentee)
		.thenComparing(Pair::role)
		.thenComparing(Pair::mentor);

	@Override
	public int compareTo(Pair other) {
		return ORDER.compare(this, other);
	}

}
