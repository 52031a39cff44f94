package org.alkimos.matching.engine.pods;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** Best pair of pods for each set of people that fills two places. */
final class HalfPartition {

	/** Value of a set that does not fill two places. */
	static final int NONE = Integer.MIN_VALUE / 4;

	/** By set: the value, and the subset in the first place. */
	private final int[] worth;

	private final int[] part;

	int[] masks = new int[1024];

	int length;

	private long looks;

	HalfPartition(int people) {
		this.worth = new int[1 << people];
		this.part = new int[1 << people];
		Arrays.fill(this.worth, NONE);
	}

	int worth(int mask) {
		return this.worth[mask];
	}

	int part(int mask) {
		return this.part[mask];
	}

	void join(PodList one, @Nullable PodList other) {
		for (int i = 0; i < one.length; i++) {
			int mask = one.masks[i];
			this.looks += (other == null) ? 1 : other.length;
			if (other == null) {
				offer(mask, mask, one.worths[i]);
				continue;
			}
			for (int j = 0; j < other.length; j++) {
				if ((mask & other.masks[j]) == 0) {
					offer(mask | other.masks[j], mask, one.worths[i] + other.worths[j]);
				}
			}
		}
	}

	private void offer(int mask, int part, int worth) {
		if (this.worth[mask] == NONE) {
			if (this.length == this.masks.length) {
				this.masks = Arrays.copyOf(this.masks, 2 * this.length);
			}
			this.masks[this.length++] = mask;
		}
		if (worth > this.worth[mask]) {
			this.worth[mask] = worth;
			this.part[mask] = part;
		}
	}

	/** Returns the number of pods and pairs of pods examined. */
	long clear() {
		long looked = this.looks;
		this.looks = 0;
		for (int i = 0; i < this.length; i++) {
			this.worth[this.masks[i]] = NONE;
		}
		this.length = 0;
		return looked;
	}

}
