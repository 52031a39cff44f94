package org.alkimos.evaluation.scoring;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * Shares of items that must be answered for a prorated score.
 *
 * @param subscale share of a subscale's items; two thirds by default, which is both of
 * two items
 * @param overall share of all scored items; four fifths by default
 */
public record Prorating(Share subscale, Share overall) {

	static final Prorating USUAL = new Prorating(null, null);

	public Prorating(@Nullable Share subscale, @Nullable Share overall) {
		this.subscale = Objects.requireNonNullElse(subscale, new Share(2, 3));
		this.overall = Objects.requireNonNullElse(overall, new Share(4, 5));
	}

}
