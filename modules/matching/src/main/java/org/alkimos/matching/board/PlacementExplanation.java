package org.alkimos.matching.board;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.Mentored;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Explanation of a mentee's placement, with alternatives.
 *
 * @param mentee ID of the mentee
 * @param pod number of the pod, or null if the mentee is unmatched
 * @param mentor ID of the mentor who leads, or null if the mentee is unmatched
 * @param coMentor ID of the co-mentor, or null if there is none
 * @param fit 0 to 100; 0 if unmatched
 * @param rows one row per criterion with a weight, then shared hours, department, and
 * field; empty if unmatched
 * @param options all other pods: possible moves first, best for the cohort first; empty
 * if the mentee's pod is locked
 */
public record PlacementExplanation(PersonId mentee, @Nullable Integer pod, @Nullable PersonId mentor,
		@Nullable PersonId coMentor, int fit, List<Row> rows, List<MoveOption> options) {

	public PlacementExplanation {
		rows = List.copyOf(rows);
		options = List.copyOf(options);
	}

	/** The mentor, then the co-mentor; empty if the mentee is unmatched. */
	public List<PersonId> mentors() {
		return Mentored.listOf(this.mentor, this.coMentor);
	}

	/**
	 * One criterion.
	 *
	 * @param criterion name of the criterion
	 * @param mentee the mentee's side, in words; can be empty
	 * @param other the mentor's or the peers' side, in words; can be empty
	 * @param points points earned, in hundredths of a point of fit
	 * @param most maximum points, in hundredths of a point of fit; 0 for a hard rule
	 */
	public record Row(String criterion, String mentee, String other, int points, int most) {

		/** Whether it earns at least half of its maximum points. */
		public boolean isGood() {
			return this.points * 2 >= this.most;
		}

	}

}
