package org.alkimos.progress;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An early warning: a fact with a number of days, never a score.
 *
 * @param kind what was noticed
 * @param days days since it began
 */
public record EarlyWarning(Kind kind, long days) {

	private static final int DAYS_TO_SIGN = 14;

	private static final int DAYS_TO_FIRST_MEETING = 14;

	private static final int DAYS_BETWEEN_MEETINGS = 45;

	/** Kinds of warnings, derived from facts visible outside the pod. */
	public enum Kind {

		/** Unsigned 14 days or more after the members were asked to sign. */
		UNSIGNED,
		/** No meeting logged 14 days or more after the pod was formed. */
		NEVER_MET,
		/** The last meeting was 45 days ago or more. */
		NOT_MET_LATELY,
		/** A check-in is still open after its due date. */
		CHECK_IN_OVERDUE

	}

	/** Returns the text shown in lists. */
	public String words() {
		return switch (this.kind) {
			case UNSIGNED -> "Agreement not signed by day " + this.days;
			case NEVER_MET -> "No meeting by day " + this.days;
			case NOT_MET_LATELY -> "No meeting for " + this.days + " days";
			case CHECK_IN_OVERDUE -> "Check-in " + days(this.days) + " overdue";
		};
	}

	private static String days(long days) {
		return (days == 1) ? "1 day" : days + " days";
	}

	/**
	 * Returns the warnings about a pod as of a given day.
	 * @param askedToAgreeOn day on which the current members were asked to sign, or null
	 * for the day the pod was formed
	 * @param checkInDue due date of the oldest open check-in, or null if there is none
	 */
	static List<EarlyWarning> of(PodSummary pod, @Nullable LocalDate askedToAgreeOn, @Nullable LocalDate checkInDue,
			LocalDate today) {
		List<EarlyWarning> warnings = new ArrayList<>();
		if (!pod.active()) {
			return warnings;
		}
		long age = ChronoUnit.DAYS.between(pod.formedOn(), today);
		long unsigned = (askedToAgreeOn != null) ? ChronoUnit.DAYS.between(askedToAgreeOn, today) : age;
		if (pod.agreement() == AgreementState.UNSIGNED && unsigned >= DAYS_TO_SIGN) {
			warnings.add(new EarlyWarning(Kind.UNSIGNED, unsigned));
		}
		meeting(pod.dose().lastMetOn(), age, today, warnings);
		if (checkInDue != null && checkInDue.isBefore(today)) {
			warnings.add(new EarlyWarning(Kind.CHECK_IN_OVERDUE, ChronoUnit.DAYS.between(checkInDue, today)));
		}
		return warnings;
	}

	private static void meeting(@Nullable LocalDate lastMetOn, long age, LocalDate today, List<EarlyWarning> warnings) {
		if (lastMetOn == null) {
			if (age >= DAYS_TO_FIRST_MEETING) {
				warnings.add(new EarlyWarning(Kind.NEVER_MET, age));
			}
			return;
		}
		long since = ChronoUnit.DAYS.between(lastMetOn, today);
		if (since >= DAYS_BETWEEN_MEETINGS) {
			warnings.add(new EarlyWarning(Kind.NOT_MET_LATELY, since));
		}
	}

}
