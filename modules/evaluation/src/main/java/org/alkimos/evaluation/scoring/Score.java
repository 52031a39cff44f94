package org.alkimos.evaluation.scoring;

import org.jspecify.annotations.Nullable;

/**
 * One person's score over some items: a mean on the scale of the items, or a sum.
 *
 * @param code code of the subscale, or {@link ScoreSheet#OVERALL}
 * @param items number of items
 * @param strict score if all items were answered, or null
 * @param prorated score of the answered items if enough were answered, or null
 */
public record Score(String code, int items, int answered, int notApplicable, int missing, @Nullable Double strict,
		@Nullable Double prorated) {

	public @Nullable Double by(MissingRule rule) {
		return switch (rule) {
			case STRICT -> this.strict;
			case PRORATED -> this.prorated;
		};
	}

}
