package org.alkimos.evaluation.instrument;

import java.util.List;

/** Whole numbers from low to high, some of them with words. */
public record Scale(int low, int high, List<Anchor> anchors) {

	public Scale {
		anchors = List.copyOf(anchors);
	}

	boolean includes(int value) {
		return value >= this.low && value <= this.high;
	}

	/** The word for one point of the scale. */
	public record Anchor(int value, String label) {
	}

}
