package org.alkimos.matching.engine.pods;

import org.alkimos.matching.engine.Relation;

/** Upper bounds of a mentee's value with one mentor. */
final class PeerBound {

	private static final Relation.Kind[] KINDS = Relation.Kind.values();

	private final Tables tables;

	private final int mentor;

	/** Approximate mean value of fits in existing pods. */
	private final double mean;

	PeerBound(Tables tables, int mentor, double mean) {
		this.tables = tables;
		this.mentor = mentor;
		this.mean = mean;
	}

	/**
	 * Upper bound of a mentee's value among these peers, taking the best peer per
	 * criterion.
	 */
	double hope(int mentee, int[] free) {
		int[] counts = mostRelations(mentee, free);
		double hope = 0;
		for (int peers = this.tables.rules.smallest() - 1; peers < this.tables.rules.largest(); peers++) {
			int best = 0;
			for (Relation.Kind kind : KINDS) {
				best += Relation.times(Math.min(peers, counts[kind.ordinal()]), kind);
			}
			hope = Math.max(hope, this.tables.scores.share(this.tables.worth(this.mentor, mentee, peers, best),
					peers + 1, this.mean));
		}
		return hope;
	}

	/** By kind: the number of peers with this relation, exact up to a full pod. */
	private int[] mostRelations(int mentee, int[] free) {
		int[] counts = new int[KINDS.length];
		int enough = this.tables.rules.largest() - 1;
		boolean more = true;
		for (int i = 0; i < free.length && more; i++) {
			if (free[i] != mentee && !this.tables.apart(mentee, free[i])) {
				int relation = this.tables.between(mentee, free[i]);
				more = false;
				for (Relation.Kind kind : KINDS) {
					counts[kind.ordinal()] += Relation.count(relation, kind);
					more |= counts[kind.ordinal()] < enough;
				}
			}
		}
		return counts;
	}

}
