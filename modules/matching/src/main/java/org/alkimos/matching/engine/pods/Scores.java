package org.alkimos.matching.engine.pods;

import java.util.stream.IntStream;

import org.alkimos.matching.engine.Relation;
import org.alkimos.matching.engine.Relation.Kind;
import org.alkimos.matching.engine.Scale;
import org.alkimos.matching.weights.Utility;
import org.alkimos.matching.weights.Weights;

/** Lookup table of the utility of a mentee's fit. */
final class Scores {

	/** Maximum number of relations; a pod has at most 30 mentees and a mentor. */
	private static final int SIDE = 32;

	/** The kinds of relation that earn points. */
	private final Kind[] kinds;

	/** Points by kind, then by number of peers and count of the relation. */
	private final int[][] shares;

	private final int[] worth = new int[Weights.WHOLE + 1];

	private final Utility utility;

	private final int largest;

	Scores(Scale scale, Utility utility, int largest) {
		this.utility = utility;
		this.largest = largest;
		this.kinds = IntStream.range(0, Kind.values().length)
			.mapToObj((kind) -> Kind.values()[kind])
			.filter((kind) -> scale.most(kind) > 0)
			.toArray(Kind[]::new);
		this.shares = new int[this.kinds.length][SIDE * SIDE];
		for (int kind = 0; kind < this.kinds.length; kind++) {
			for (int peers = 0; peers < SIDE; peers++) {
				for (int count = 0; count < SIDE; count++) {
					this.shares[kind][peers * SIDE + count] = scale.share(this.kinds[kind], count, peers);
				}
			}
		}
		for (int fit = 0; fit < this.worth.length; fit++) {
			this.worth[fit] = (int) utility.of(fit);
		}
	}

	/**
	 * Returns the utility of a fit.
	 * @param points points that do not depend on peers
	 * @param counts counts of relations to the peers, see {@link Relation#count}
	 */
	int worth(int points, int peers, int counts) {
		int fit = points;
		for (int kind = 0; kind < this.kinds.length; kind++) {
			fit += this.shares[kind][peers * SIDE + Relation.count(counts, this.kinds[kind])];
		}
		return this.worth[fit];
	}

	/** See {@link Utility#share}. */
	double share(long worth, int size, double mean) {
		return this.utility.share(worth, size, this.largest, mean);
	}

	/** Returns the value of a pod, given its size and the sum of its utilities. */
	int pod(long sum, int size) {
		return (int) this.utility.ofPod(sum, size, this.largest);
	}

}
