package org.alkimos.platform.evidence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.platform.web.problems.WebProblem;
import org.alkimos.programs.CohortCalendar;
import org.alkimos.programs.CohortView;

/**
 * At least three whole months: periods that differ by a few days could reveal single
 * people.
 */
record Period(YearMonth first, YearMonth last) {

	private static final int SHORTEST = 3;

	private static final int LONGEST = 120;

	/** Returns the requested months, or by default those of all cohorts. */
	static Period of(@Nullable String from, @Nullable String to, List<CohortView> cohorts, LocalDate today) {
		List<CohortCalendar> calendars = cohorts.stream().map(CohortView::calendar).toList();
		YearMonth opening = YearMonth
			.from(calendars.stream().map(CohortCalendar::opensOn).min(Comparator.naturalOrder()).orElse(today));
		YearMonth closing = YearMonth
			.from(calendars.stream().map(CohortCalendar::closesOn).max(Comparator.naturalOrder()).orElse(today));
		// Pods are formed and agreements are opened before the opening event.
		YearMonth now = YearMonth.from(today);
		YearMonth start = month("from", from, opening.isBefore(now) ? opening : now);
		YearMonth least = start.plusMonths(SHORTEST - 1L);
		YearMonth most = start.plusMonths(LONGEST - 1L);
		YearMonth standard = closing.isBefore(least) ? least : closing.isAfter(most) ? most : closing;
		var period = new Period(start, month("to", to, standard));
		period.check();
		return period;
	}

	private static YearMonth month(String field, @Nullable String text, YearMonth standard) {
		if (text == null || text.isBlank()) {
			return standard;
		}
		try {
			YearMonth month = YearMonth.parse(text.strip());
			if (month.getYear() >= 2000 && month.getYear() < 2200) {
				return month;
			}
		}
		catch (DateTimeParseException ex) {
			throw new InvalidInput(WebProblem.INVALID_DATE, field,
					"Enter the month as year and month, such as 2026-09.");
		}
		throw new InvalidInput(WebProblem.INVALID_DATE, field, "Choose a month between 2000 and 2199.");
	}

	private void check() {
		long months = ChronoUnit.MONTHS.between(this.first, this.last) + 1;
		if (months < SHORTEST || months > LONGEST) {
			throw new InvalidInput(WebProblem.INVALID_PERIOD, "to",
					"Choose a last month that makes the period three months to ten years long.");
		}
	}

	LocalDate from() {
		return this.first.atDay(1);
	}

	LocalDate to() {
		return this.last.atEndOfMonth();
	}

	/** Whether a cohort was active in the period. */
	boolean touches(CohortView cohort, LocalDate today) {
		boolean begun = !cohort.calendar().opensOn().isAfter(to()) || !today.isAfter(to());
		return begun && !cohort.calendar().closesOn().isBefore(from());
	}

}
