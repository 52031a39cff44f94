package org.alkimos.platform.progress.pod;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.platform.progress.PodLabels;
import org.alkimos.platform.progress.PodPaths;
import org.alkimos.platform.ui.Dates;
import org.alkimos.progress.checkin.CheckInState;
import org.alkimos.progress.checkin.CheckInView;
import org.alkimos.progress.checkin.Fit;

/** Texts about the reader's own check-ins. */
public final class CheckInPanels {

	private CheckInPanels() {
	}

	/**
	 * Returns the newest check-in, or null for readers without check-ins, such as
	 * mentors.
	 */
	public static PodPage.@Nullable CheckInPanel of(PodId pod, List<CheckInView> mine, LocalDate today) {
		if (mine.isEmpty()) {
			return null;
		}
		CheckInView newest = mine.getFirst();
		return new PodPage.CheckInPanel(PodPaths.checkIn(pod), newest.state() == CheckInState.OPEN,
				newest.state() == CheckInState.ANSWERED, text(newest, today), newest.fit() == Fit.NOT_A_GOOD_FIT);
	}

	private static String text(CheckInView checkIn, LocalDate today) {
		return switch (checkIn.state()) {
			case OPEN -> "Two questions and an optional comment, about a minute. "
					+ StringUtils.capitalize(Dates.due(checkIn.dueOn(), today)) + ".";
			case ANSWERED -> "You answered: " + said(checkIn) + ".";
			case LAPSED -> "This check-in ended before you answered. You don't need to do anything.";
		};
	}

	private static String said(CheckInView checkIn) {
		String met = Boolean.TRUE.equals(checkIn.met()) ? "we have met" : "we have not met yet";
		Fit fit = checkIn.fit();
		return (fit != null) ? met + ", " + PodLabels.of(fit).toLowerCase(java.util.Locale.ROOT) : met;
	}

}
