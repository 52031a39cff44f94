package org.alkimos.progress.meeting;

import org.jspecify.annotations.Nullable;

/**
 * Amount of mentoring in the pods of some cohorts during a period, and number of mentees
 * with an individual development plan. Exact counts: apply the small-group rule before
 * showing them.
 *
 * @param pods pods active for at least one day of the period
 * @param met pods that met at least once in the period
 * @param metMonthly pods that met at least once for every 30 days active in the period
 * @param meetings meetings held in the period
 * @param rated pods active for at least 28 days of the period
 * @param medianPerMonth median number of meetings in 30 days over the rated pods, or null
 * if no pod is rated
 * @param mentees mentees in those pods
 * @param planned mentees with a goal of their own set by the end of the period, or who
 * reported by then that they have a plan
 * @param reviewedInPeriod mentees whose last reported review with a mentor was in the
 * period
 */
public record PeriodDose(int pods, int met, int metMonthly, int meetings, int rated, @Nullable Double medianPerMonth,
		int mentees, int planned, int reviewedInPeriod) {

	static final PeriodDose NONE = new PeriodDose(0, 0, 0, 0, 0, null, 0, 0, 0);

}
