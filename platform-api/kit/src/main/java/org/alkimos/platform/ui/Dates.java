package org.alkimos.platform.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alkimos.contracts.programs.WeeklySlot;

/**
 * Dates and times as people read them: {@code March 12, 2027, 2:30 PM EST}. Inputs, files
 * and the API use ISO 8601 instead.
 */
public final class Dates {

	/** The one default; a setting per institution would choose {@code en-GB} here. */
	private static final DateStyle STYLE = new DateStyle(Locale.US);

	private Dates() {
	}

	/** {@code March 12, 2027}. */
	public static String day(LocalDate day) {
		return STYLE.day(day);
	}

	/** {@code March 12, 2027 (ET)}: a day that begins and ends in the zone. */
	public static String day(LocalDate day, ZoneId zone) {
		return STYLE.day(day) + " (" + DateStyle.name(zone) + ")";
	}

	/** {@code Friday, March 12, 2027}. */
	public static String weekday(LocalDate day) {
		return STYLE.weekday(day);
	}

	/** {@code Mar 12, 2027}. */
	public static String shortDay(LocalDate day) {
		return STYLE.shortDay(day);
	}

	/** {@code March 12, 2027, 2:30 PM EST}. */
	public static String moment(Instant at, ZoneId zone) {
		return STYLE.dayAndTime(at, zone);
	}

	/** {@code Mar 12, 2027, 2:30 PM EST}. */
	public static String shortMoment(Instant at, ZoneId zone) {
		return STYLE.shortDayAndTime(at, zone);
	}

	/** {@code Friday, March 12, 2027, 2:30 PM EST}. */
	public static String weekdayMoment(Instant at, ZoneId zone) {
		return STYLE.weekdayAndTime(at, zone);
	}

	/** {@code Tue 10:00 AM}, in a list whose zone is named once. */
	public static String hour(WeeklySlot slot) {
		return STYLE.hour(slot);
	}

	/** {@code Tue 10:00 AM ET}. */
	public static String hour(WeeklySlot slot, ZoneId zone) {
		return hours(List.of(slot), zone);
	}

	/** {@code Tue 10:00 AM, Wed 3:00 PM ET}; empty without hours. */
	public static String hours(Collection<WeeklySlot> slots, ZoneId zone) {
		return slots.isEmpty() ? ""
				: slots.stream().map(Dates::hour).collect(Collectors.joining(", ", "", " " + DateStyle.name(zone)));
	}

	/** {@code Apr 1 to Dec 12, 2027}, with both years if they differ. */
	public static String range(LocalDate from, LocalDate to) {
		String start = (from.getYear() == to.getYear()) ? STYLE.dayAndMonth(from) : STYLE.shortDay(from);
		return start + " to " + STYLE.shortDay(to);
	}

	/**
	 * {@code due today}, {@code due in 3 days}, {@code 2 days overdue}, or the date with
	 * its weekday if it is more than two weeks away.
	 */
	public static String due(LocalDate due, LocalDate today) {
		long days = ChronoUnit.DAYS.between(today, due);
		if (days == 0) {
			return "due today";
		}
		if (days == 1) {
			return "due tomorrow";
		}
		if (days < 0) {
			return Numbers.count(-days, "day") + " overdue";
		}
		return "due " + ((days <= 14) ? "in " + days + " days" : STYLE.shortWeekday(due));
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
