package org.alkimos.platform.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The explanation of a placement, and the alternatives.
 *
 * @param pod number of their pod, or 0 for none
 * @param options pods they could move to, best for the cohort first
 * @param closed pods they cannot move to, with the reason
 * @param href URL of the board
 * @param draft whether the draft can be changed
 * @param recusalHref URL to recuse oneself from the mentee
 */
public record WhyView(String id, int pod, String name, String subtitle, List<Line> lines, List<Option> options,
		List<Option> closed, String href, boolean draft, String recusalHref, String note, int noteVersion) {

	/** One criterion. */
	public record Line(String criterion, String mentee, String other, String points, boolean good) {
	}

	/** Another pod; the wish is empty if its mentor is not a preferred one. */
	public record Option(int pod, String mentor, String wish, int fit, String change, boolean loss,
			@Nullable String swapWith, @Nullable String swapName, String whyNot) {
	}

}
