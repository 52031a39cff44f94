package org.alkimos.evaluation.statistics;

import org.jspecify.annotations.Nullable;

/**
 * A finite number, or the reason why there is none; never both.
 *
 * @param value the number, or null if there is a reason
 * @param reason why there is no number, or null if there is one
 */
public record Figure(@Nullable Double value, @Nullable Reason reason) {

	public Figure {
		if ((value == null) == (reason == null) || (value != null && !Double.isFinite(value))) {
			throw new IllegalArgumentException("A figure is a finite number or a reason");
		}
	}

	static Figure of(double value) {
		return new Figure(value, null);
	}

	static Figure none(Reason reason) {
		return new Figure(null, reason);
	}

}
