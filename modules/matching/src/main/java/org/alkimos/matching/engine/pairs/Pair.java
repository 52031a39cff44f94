package org.alkimos.matching.engine.pairs;

import java.util.Comparator;

/**
 * A mentor for a mentee in a role.
 *
 * @param mentee a stable id
 * @param mentor a stable id
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
