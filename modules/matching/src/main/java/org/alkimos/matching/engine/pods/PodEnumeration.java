package org.alkimos.matching.engine.pods;

import org.alkimos.matching.engine.Prng;

/** Lists every feasible pod that a few mentees could form in a place. */
final class PodEnumeration {

	/** Value of a place without a mentor, less than any fit. */
	private static final int LED = 100_000_000;

	/** Cost of listing one set of people, in pairs of pods joined. */
	private static final int LOOKS_OF_A_SET = 30;

	private final Tables tables;

	private final Prng random;

	private final int[] people;

	/** By position: the positions of those who can't share a pod, as bits. */
	private final int[] apart;

	private final int[] chosen;

	private final int[] noise;

	private final long[] hours;

	private int count;

	private long looks;

	/**
	 * Creates an enumeration.
	 * @param people the mentees; later changes apply after the next {@link #begin}
	 */
	PodEnumeration(Tables tables, Prng random, int[] people) {
		this.tables = tables;
		this.random = random;
		this.people = people;
		this.apart = new int[people.length];
		this.chosen = new int[tables.rules.largest()];
		this.noise = new int[people.length];
		this.hours = new long[(tables.rules.largest() + 1) * tables.words];
	}

	/** Cost of all sets examined so far. */
	long looks() {
		return this.looks;
	}

	/** Prepares to list pods of this number of mentees, the first of the array. */
	void begin(int count) {
		this.count = count;
		for (int i = 0; i < this.count; i++) {
			this.apart[i] = 0;
			for (int j = 0; j < this.count; j++) {
				this.apart[i] |= this.tables.apart(this.people[i], this.people[j]) ? 1 << j : 0;
			}
		}
	}

	/**
	 * Lists the feasible pods of a place and, first, the empty one.
	 * @param blur maximum noise added to the value of a seat
	 */
	void list(PodList pods, int place, int blur) {
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
