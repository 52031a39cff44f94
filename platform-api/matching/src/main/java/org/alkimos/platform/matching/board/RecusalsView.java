package org.alkimos.platform.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Placed;

/**
 * The participants a program manager has recused themselves from.
 *
 * @param recused names
 * @param people everyone else in the cohort
 * @param chosen ID of the preselected person, or null for none
 */
public record RecusalsView(CohortFrame cohort, List<String> recused, List<Option> people,
		@Nullable String chosen) implements Placed {

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

	public String href() {
		return this.cohort.href("recusals");
	}

	public String boardHref() {
		return this.cohort.href("matching");
	}

}
