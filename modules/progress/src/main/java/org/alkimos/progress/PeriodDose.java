package org.alkimos.progress;

import org.jspecify.annotations.Nullable;

/**
 * How much mentoring the pods of some cohorts had in a period, and how many mentees keep
 * an individual development plan; exact, hence not to be shown without the rule for small
 * groups.
 *
 * @param pods at work for at least a day of the period
 * @param met pods that met at least once in it
 * @param metMonthly pods that met at least once for every 30 days at work in it
 * @param meetings held in it
 * @param rated pods at work for at least 28 days of it
 * @param medianPerMonth median of the rated pods' meetings in 30 days; null if none is
 * rated
 * @param mentees in those pods
 * @param planned of them, with a goal of their own set by the end of the period, or who
 * said by then that they keep a plan
 * @param reviewedInPeriod of them, who went over it with a mentor in the period, by the
 * last review each told of
 */
public record PeriodDose(int pods, int met, int metMonthly, int meetings, int rated, @Nullable Double medianPerMonth,
		int mentees, int planned, int reviewedInPeriod) {

	static final PeriodDose NONE = new PeriodDose(0, 0, 0, 0, 0, null, 0, 0, 0);

}
