package org.alkimos.platform.matching.board;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.matching.CohortFrame;
import org.alkimos.platform.ui.Placed;

/**
 * The explanation panel without the board; empty if the reader is recused from the
 * mentee.
 */
public record WhySlot(CohortFrame cohort, @Nullable WhyView why) implements Placed {

	@Override
	public String place() {
		return this.cohort.href("matching");
	}

}
