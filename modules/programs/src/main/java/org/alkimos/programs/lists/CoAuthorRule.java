package org.alkimos.programs.lists;

import org.jspecify.annotations.Nullable;

/**
 * Rule on whether co-authors may share a pod in a cohort.
 *
 * @param applies whether co-authors are kept apart
 * @param withinYears age in years, from 0 to 50, up to which a joint publication counts;
 * null for no limit; a relationship without a year always counts
 */
public record CoAuthorRule(boolean applies, @Nullable Integer withinYears) {

	/** Co-authors may share a pod. */
	static final CoAuthorRule OFF = new CoAuthorRule(false, null);

	/** Maximum number of years. */
	static final int LIMIT = 50;

}
