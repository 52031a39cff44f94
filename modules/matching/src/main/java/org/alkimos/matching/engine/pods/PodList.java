package org.alkimos.matching.engine.pods;

import java.util.Arrays;

/** Pods as sets of people, with their objective values. */
final class PodList {

	int[] masks = new int[256];

	int[] worths = new int[256];

	int length;

	void add(int mask, int worth) {
		if (this.length == this.masks.length) {
			this.masks = Arrays.copyOf(this.masks, 2 * this.length);
			this.worths = Arrays.copyOf(this.worths, 2 * this.length);
		}
		this.masks[this.length] = mask;
		this.worths[this.length++] = worth;
	}

}
