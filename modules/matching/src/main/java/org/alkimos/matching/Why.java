package org.alkimos.matching;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Why a mentee is where the draft has them, and what else there is.
 *
 * @param pod number of the pod; null if the mentee is unmatched
 * @param mentor null if the mentee is unmatched
 * @param coMentor the second mentor, where the pod has one
 * @param fit 0 to 100; 0 if unmatched
 * @param rows one criterion each; empty if unmatched
 * @param options every other pod: possible ones first, best for all first
 */
public record Why(PersonId mentee, @Nullable Integer pod, @Nullable PersonId mentor, @Nullable PersonId coMentor,
		int fit, List<Row> rows, List<MoveOption> options) {

	public Why {
		rows = List.copyOf(rows);
		options = List.copyOf(options);
	}

	/**
	 * One criterion.
	 *
	 * @param mentee what it is on the mentee's side, in words
	 * @param other what it is on the mentor's or the peers' side, in words
	 * @param points what it brings
	 * @param most what it could bring; 0 for a hard rule that simply holds
	 */
	public record Row(String criterion, String mentee, String other, int points, int most) {

		/** Whether it brings at least half of what it could. */
		public boolean isGood() {
			return this.points * 2 >= this.most;
		}

	}

}
