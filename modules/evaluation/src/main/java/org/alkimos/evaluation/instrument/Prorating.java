package org.alkimos.evaluation.instrument;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What share of its items has to be answered for a prorated score.
 *
 * @param subscale of a subscale's items; two thirds unless said otherwise, hence both of
 * two items
 * @param overall of all scored items; four fifths unless said otherwise
 */
public record Prorating(Share subscale, Share overall) {

	static final Prorating USUAL = new Prorating(null, null);

	public Prorating(@Nullable Share subscale, @Nullable Share overall) {
		this.subscale = Objects.requireNonNullElse(subscale, new Share(2, 3));
		this.overall = Objects.requireNonNullElse(overall, new Share(4, 5));
	}

}
