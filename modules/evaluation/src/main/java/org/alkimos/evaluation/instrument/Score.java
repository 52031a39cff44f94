package org.alkimos.evaluation.instrument;

import org.jspecify.annotations.Nullable;

/**
 * One person's score over some items: a mean on the scale of the items, or a sum.
 *
 * @param code of the subscale, or {@link ScoreSheet#OVERALL}
 * @param items how many items it is made of
 * @param strict the score if all items were answered
 * @param prorated the score by what was answered, if that was enough
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
