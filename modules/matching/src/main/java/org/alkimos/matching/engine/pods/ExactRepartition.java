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

	/** Value of a place without a mentor, less than any fit. */
	private static final int LED = 100_000_000;

	/** Fixed cost of a repartitioning, even if no feasible pod is found. */
	private static final int OVERHEAD = 500;

	/**
	 * If so many pods are feasible, smaller changes find equally good ones in less time.
	 */
	private static final int MOST_PAIRS = 300_000;

	/** Cost of listing one set of people, in pairs of pods joined. */
	private static final int LOOKS_OF_A_SET = 30;

	private final Tables tables;

	private final Draft draft;

	private final Prng random;

	private final int[] places = new int[PLACES];

	private final int[] people = new int[PEOPLE];

	private final int[] apart = new int[PEOPLE];

	private final PodList[] pods = { new PodList(), new PodList(), new PodList(), new PodList() };

	private final HalfPartition first = new HalfPartition(PEOPLE);

	private final HalfPartition second = new HalfPartition(PEOPLE);

	private final int[] chosen;

	private final int[] noise = new int[PEOPLE];

	private final long[] hours;

	private int count;

	private long looks;

	ExactRepartition(Draft draft, Prng random) {
		this.draft = draft;
		this.tables = draft.tables;
		this.random = random;
		this.chosen = new int[this.tables.rules.largest()];
		this.hours = new long[(this.tables.rules.largest() + 1) * this.tables.words];
	}

	/** Number of places of this cohort that can be repartitioned at once. */
	int most() {
		return Math.min(PLACES, PEOPLE / this.tables.rules.largest());
	}

	/** Number of pods and pairs of pods examined so far. */
	long looks() {
		return this.looks;
	}

	/**
	 * Repartitions the mentees of these places.
	 * @param blur maximum noise added to the value of a seat
	 * @return whether anyone moved
	 */
	boolean divide(int[] which, int length, int blur) {
		this.looks += OVERHEAD;
		if (!gather(which, length)) {
			return false;
		}
		list(this.pods[0], this.places[0], blur);
		list(this.pods[1], this.places[1], blur);
		if ((long) this.pods[0].length * this.pods[1].length > MOST_PAIRS) {
			this.looks += 50L * MOST_PAIRS;
			return false;
		}
		for (int place = 2; place < length; place++) {
			list(this.pods[place], this.places[place], blur);
		}
		this.first.join(this.pods[0], (length > 2) ? this.pods[1] : null);
		this.second.join(this.pods[(length > 2) ? 2 : 1], (length > 3) ? this.pods[3] : null);
		int everybody = (1 << this.count) - 1;
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
		boolean moved = best >= 0 && settle(best, everybody & ~best, length);
		this.looks += this.first.clear() + this.second.clear();
		return moved;
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
		for (int i = 0; i < this.count; i++) {
			this.apart[i] = 0;
			for (int j = 0; j < this.count; j++) {
				this.apart[i] |= this.tables.apart(this.people[i], this.people[j]) ? 1 << j : 0;
			}
		}
		return this.count > 0;
	}

	private void list(PodList pods, int place, int blur) {
		pods.length = 0;
		pods.add(0, 0);
		for (int i = 0; blur > 0 && i < this.count; i++) {
			this.noise[i] = this.random.below(2 * blur + 1) - blur;
		}
		System.arraycopy(this.tables.mentorFree[this.tables.mentorOf[place]], 0, this.hours, 0, this.tables.words);
		extend(pods, this.tables.mentorOf[place], 0, 0, 0, blur);
	}

	private void extend(PodList pods, int mentor, int from, int size, int mask, int blur) {
		this.looks += LOOKS_OF_A_SET;
		if (size >= this.tables.rules.smallest()) {
			pods.add(mask, LED + worth(mentor, size, blur));
		}
		if (size == this.chosen.length) {
			return;
		}
		int words = this.tables.words;
		for (int next = from; next < this.count; next++) {
			int mentee = this.people[next];
			if ((this.apart[next] & mask) == 0 && !this.tables.barred(mentor, mentee)) {
				long common = 0;
				for (int word = 0; word < words; word++) {
					long both = this.hours[size * words + word] & this.tables.free[mentee * words + word];
					this.hours[(size + 1) * words + word] = both;
					common |= both;
				}
				if (common != 0) {
					this.chosen[size] = next;
					extend(pods, mentor, next + 1, size + 1, mask | 1 << next, blur);
				}
			}
		}
	}

	private int worth(int mentor, int size, int blur) {
		long worth = 0;
		int noise = 0;
		for (int seat = 0; seat < size; seat++) {
			int mentee = this.people[this.chosen[seat]];
			int counts = 0;
			for (int other = 0; other < size; other++) {
				counts += (other == seat) ? 0 : this.tables.between(mentee, this.people[this.chosen[other]]);
			}
			worth += this.tables.worth(mentor, mentee, size - 1, counts);
			noise += (blur > 0) ? this.noise[this.chosen[seat]] : 0;
		}
		return this.tables.scores.pod(worth, size) + noise;
	}

}
