package org.alkimos.programs.lists;

import org.jspecify.annotations.Nullable;

/**
 * Rule on whether co-authors may share a pod in a cohort.
 *
 * @param applies whether they are kept apart
 * @param withinYears number of years before this one in which a joint publication counts
 * [0,50], or null for no limit. Relationships without a year always count.
 */
public record CoAuthorRule(boolean applies, @Nullable Integer withinYears) {

	/** Co-authors may share a pod. */
	static final CoAuthorRule OFF = new CoAuthorRule(false, null);

	/** Maximum number of years. */
	static final int LIMIT = 50;

}
