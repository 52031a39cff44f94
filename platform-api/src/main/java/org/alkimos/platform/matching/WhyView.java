package org.alkimos.platform.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Why a mentee is placed so, and what else there is.
 *
 * @param pod number of their pod; 0 for none
 * @param options pods they could move to, best for all first
 * @param closed pods they cannot move to, and why not
 * @param href the board
 * @param draft whether it can be changed
 * @param recusalHref where to recuse oneself from the mentee
 */
public record WhyView(String id, int pod, String name, String subtitle, List<Line> lines, List<Option> options,
		List<Option> closed, String href, boolean draft, String recusalHref, String note, int noteVersion) {

	/** One criterion. */
	public record Line(String criterion, String mentee, String other, String points, boolean good) {
	}

	/** Another pod; the wish is empty where its mentor is none. */
	public record Option(int pod, String mentor, String wish, int fit, String change, boolean loss,
			@Nullable String swapWith, @Nullable String swapName, String whyNot) {
	}

}
