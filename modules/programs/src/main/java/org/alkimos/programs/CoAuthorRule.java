package org.alkimos.programs;

import org.jspecify.annotations.Nullable;

/**
 * Whether people who have published together may share a pod of a cohort.
 *
 * @param applies whether they are kept apart
 * @param withinYears only if they published together in so many years before this one
 * [0,50]; null for ever. Lines without a year always count.
 */
public record CoAuthorRule(boolean applies, @Nullable Integer withinYears) {

	/** No one minds. */
	static final CoAuthorRule OFF = new CoAuthorRule(false, null);

	/** Years at most. */
	static final int LIMIT = 50;

}
