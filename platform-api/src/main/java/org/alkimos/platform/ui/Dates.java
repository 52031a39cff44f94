package org.alkimos.platform.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Dates and times as people read them: {@code 12 March 2027}. */
public final class Dates {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

	private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

	private static final DateTimeFormatter DAY_AND_MONTH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

	private Dates() {
	}

	/** {@code 12 March 2027}. */
	public static String day(LocalDate day) {
		return DAY.format(day);
	}

	/** {@code 12 Mar 2027}. */
	public static String shortDay(LocalDate day) {
		return SHORT.format(day);
	}

	/** {@code 12 Mar 2027, 14:05} on the clock of the zone. */
	public static String moment(Instant at, ZoneId zone) {
		return MOMENT.format(at.atZone(zone));
	}

	/** {@code 1 Apr to 12 Dec 2027}, with both years if they differ. */
	public static String range(LocalDate from, LocalDate to) {
		String start = (from.getYear() == to.getYear()) ? DAY_AND_MONTH.format(from) : SHORT.format(from);
		return start + " to " + SHORT.format(to);
	}

	/**
	 * {@code today}, {@code in 3 days}, {@code 2 days late}, or the date if it is far.
	 */
	public static String due(LocalDate due, LocalDate today) {
		long days = ChronoUnit.DAYS.between(today, due);
		if (days == 0) {
			return "today";
		}
		if (days == 1) {
			return "tomorrow";
		}
		if (days < 0) {
			return Numbers.count(-days, "day") + " late";
		}
		return (days <= 14) ? "in " + days + " days" : "by " + shortDay(due);
	}

	/**
	 * {@code just now}, {@code 5 minutes ago}, {@code 3 hours ago}, {@code 2 days ago}.
	 */
	public static String ago(Instant at, Instant now) {
		Duration since = Duration.between(at, now);
		if (since.toMinutes() < 1) {
			return "just now";
		}
		if (since.toHours() < 1) {
			return Numbers.count(since.toMinutes(), "minute") + " ago";
		}
		if (since.toDays() < 1) {
			return Numbers.count(since.toHours(), "hour") + " ago";
		}
		return Numbers.count(since.toDays(), "day") + " ago";
	}

}
