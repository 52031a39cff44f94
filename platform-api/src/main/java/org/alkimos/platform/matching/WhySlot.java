package org.alkimos.platform.matching;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Placed;

/**
 * Why somebody is placed so, without the board; nothing for whom the reader is recused
 * from.
 */
public record WhySlot(CohortFrame cohort, @Nullable WhyView why) implements Placed {

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

}
