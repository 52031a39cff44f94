package org.alkimos.matching.engine.pods;

import org.alkimos.matching.engine.Prng;

/**
 * Optimal repartitioning of the mentees of a few places: lists every feasible pod of each
 * place, joins those of two and two places, and finds the best two halves that cover all
 * mentees.
 */
final class ExactRepartition {

	/** Maximum number of places in one repartitioning. */
	static final int PLACES = 4;

	/** Maximum number of mentees in one repartitioning. */
	private static final int PEOPLE = 16;

	/** Fixed cost of a repartitioning, even if no feasible pod is found. */
	private static final int OVERHEAD = 500;

	/**
	 * If so many pods are feasible, smaller changes find equally good ones in less time.
	 */
	private static final int MOST_PAIRS = 300_000;

	private final Tables tables;

	private final Draft draft;

	private final int[] places = new int[PLACES];

	private final int[] people = new int[PEOPLE];

	private final PodList[] pods = { new PodList(), new PodList(), new PodList(), new PodList() };

	private final HalfPartition first = new HalfPartition(PEOPLE);

	private final HalfPartition second = new HalfPartition(PEOPLE);

	private final PodEnumeration enumeration;

	private int count;

	private long looks;

	ExactRepartition(Draft draft, Prng random) {
		this.draft = draft;
		this.tables = draft.tables;
		this.enumeration = new PodEnumeration(this.tables, random, this.people);
	}

	/** Number of places of this cohort that can be repartitioned at once. */
	int most() {
		return Math.min(PLACES, PEOPLE / this.tables.rules.largest());
	}

	/** Number of pods and pairs of pods examined so far. */
	long looks() {
		return this.looks + this.enumeration.looks();
	}

	/**
	 * Repartitions the mentees of these places.
	 * @param blur maximum noise added to the value of a seat
	 * @return whether anyone moved
	 */
	boolean divide(int[] which, int length, int blur) {
		this.looks += OVERHEAD;
		if (!gather(which, length) || !list(length, blur)) {
			return false;
		}
		this.first.join(this.pods[0], (length > 2) ? this.pods[1] : null);
		this.second.join(this.pods[(length > 2) ? 2 : 1], (length > 3) ? this.pods[3] : null);
		int everybody = (1 << this.count) - 1;
		int best = bestHalf(everybody);
		boolean moved = best >= 0 && settle(best, everybody & ~best, length);
		this.looks += this.first.clear() + this.second.clear();
		return moved;
	}

	/** Lists the feasible pods of each place; false if there are too many to join. */
	private boolean list(int length, int blur) {
		this.enumeration.list(this.pods[0], this.places[0], blur);
		this.enumeration.list(this.pods[1], this.places[1], blur);
		if ((long) this.pods[0].length * this.pods[1].length > MOST_PAIRS) {
			this.looks += 50L * MOST_PAIRS;
			return false;
		}
		for (int place = 2; place < length; place++) {
			this.enumeration.list(this.pods[place], this.places[place], blur);
		}
		return true;
	}

	/** The mentees of the first half in the best partition, or -1 if there is none. */
	private int bestHalf(int everybody) {
		int most = HalfPartition.NONE;
		int best = -1;
		for (int i = 0; i < this.first.length; i++) {
			int here = this.first.masks[i];
			int there = this.second.worth(everybody & ~here);
			if (there > HalfPartition.NONE && this.first.worth(here) + there > most) {
				most = this.first.worth(here) + there;
				best = here;
			}
		}
		return best;
	}

	private boolean settle(int here, int there, int length) {
		int[] masks = new int[PLACES];
		int one = this.first.part(here);
		masks[0] = one;
		int at = 1;
		if (length > 2) {
			masks[at++] = here & ~one;
		}
		int other = this.second.part(there);
		masks[at++] = other;
		if (length > 3) {
			masks[at] = there & ~other;
		}
		boolean moved = false;
		for (int place = 0; place < length; place++) {
			for (int left = masks[place]; left != 0; left &= left - 1) {
				moved |= this.draft.placeOf[this.people[Integer.numberOfTrailingZeros(left)]] != this.places[place];
			}
		}
		if (moved) {
			seat(masks, length);
		}
		return moved;
	}

	private void seat(int[] masks, int length) {
		for (int i = 0; i < this.count; i++) {
			this.draft.take(this.people[i]);
		}
		for (int place = 0; place < length; place++) {
			for (int left = masks[place]; left != 0; left &= left - 1) {
				this.draft.put(this.people[Integer.numberOfTrailingZeros(left)], this.places[place]);
			}
		}
	}

	private boolean gather(int[] which, int length) {
		this.count = 0;
		for (int i = 0; i < length; i++) {
			int size = this.draft.size[which[i]];
			if (this.count + size > PEOPLE || (size > 0 && size < this.tables.rules.smallest())) {
				return false;
			}
			this.places[i] = which[i];
			System.arraycopy(this.draft.seats[which[i]], 0, this.people, this.count, size);
			this.count += size;
		}
		this.enumeration.begin(this.count);
		return this.count > 0;
	}

}
