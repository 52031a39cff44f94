package org.alkimos.platform.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Placed;

/**
 * From whom somebody of the committee has recused themselves.
 *
 * @param recused names
 * @param people everybody else of the cohort
 * @param chosen id of whom to begin with; null for nobody
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
