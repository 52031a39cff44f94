package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Whole numbers from low to high, some of them with labels (anchors).
 *
 * @param low lowest point, 0 to 20
 * @param high highest point, 1 to 20; 0 if there is no scale
 * @param anchors points with labels; may be empty
 */
public record Scale(int low, int high, List<Anchor> anchors) {

	/** Placeholder for an instrument or an item without a scale. */
	static final Scale NONE = new Scale(0, 0, List.of());

	public Scale(int low, int high, @Nullable List<Anchor> anchors) {
		this.low = low;
		this.high = high;
		this.anchors = List.copyOf(Objects.requireNonNullElse(anchors, List.of()));
	}

	boolean includes(int value) {
		return value >= this.low && value <= this.high;
	}

	/**
	 * The label of one point of the scale.
	 *
	 * @param value point of the scale
	 * @param label text shown to the respondent
	 */
	public record Anchor(int value, String label) {
	}

}
