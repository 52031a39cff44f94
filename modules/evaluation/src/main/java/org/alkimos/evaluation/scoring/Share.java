package org.alkimos.evaluation.scoring;

import com.fasterxml.jackson.annotation.JsonCreator;

/**
 * A fraction of a number of items, exact so that two thirds of three are two.
 *
 * @param part numerator, from 1 to the denominator
 * @param whole denominator
 */
public record Share(int part, int whole) {

	/** Parses {@code 2/3}. */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public static Share of(String text) {
		String[] ends = text.split("/", 2);
		return new Share(Integer.parseInt(ends[0]), Integer.parseInt(ends[1]));
	}

	boolean isReachedBy(int answered, int items) {
		return answered * this.whole >= items * this.part;
	}

	@Override
	public String toString() {
		return this.part + "/" + this.whole;
	}

}
