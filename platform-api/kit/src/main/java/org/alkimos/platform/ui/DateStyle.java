package org.alkimos.platform.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

import org.alkimos.contracts.programs.WeeklySlot;

/**
 * Dates and times in the JDK's own patterns (CLDR) of one locale.
 * <p>
 * CLDR puts a narrow no-break space (U+202F) before AM and PM. It is replaced with an
 * ordinary space everywhere: browsers, screen readers, searches on a page, printed forms,
 * and tests then all see the same text, and not every font has the character. Where a
 * line must not break, the style sheet prevents it ({@code ak-nowrap}).
 * <p>
 * Date, time, and zone are joined here rather than by a date-time pattern: CLDR has
 * changed between "at" and a comma in some releases. Names of days and zones are in US
 * English in every locale, as all other words are.
 */
final class DateStyle {

	private static final Locale WORDS = Locale.US;

	private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("z", WORDS);

	private final DateTimeFormatter weekday;

	private final DateTimeFormatter shortWeekday;

	private final DateTimeFormatter day;

	private final DateTimeFormatter shortDay;

	private final DateTimeFormatter dayAndMonth;

	private final DateTimeFormatter time;

	DateStyle(Locale locale) {
		this.weekday = DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale);
		this.shortWeekday = DateTimeFormatter.ofLocalizedPattern("yMMMEd").withLocale(locale);
		this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale);
		this.shortDay = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
		this.dayAndMonth = DateTimeFormatter.ofLocalizedPattern("MMMd").withLocale(locale);
		this.time = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale);
	}

	String weekday(LocalDate date) {
		return text(this.weekday, date);
	}

	String shortWeekday(LocalDate date) {
		return text(this.shortWeekday, date);
	}

	String day(LocalDate date) {
		return text(this.day, date);
	}

	String shortDay(LocalDate date) {
		return text(this.shortDay, date);
	}

	String dayAndMonth(LocalDate date) {
		return text(this.dayAndMonth, date);
	}

	String weekdayAndTime(Instant at, ZoneId zone) {
		return withTime(this.weekday, at.atZone(zone));
	}

	String dayAndTime(Instant at, ZoneId zone) {
		return withTime(this.day, at.atZone(zone));
	}

	String shortDayAndTime(Instant at, ZoneId zone) {
		return withTime(this.shortDay, at.atZone(zone));
	}

	String hour(WeeklySlot slot) {
		return slot.day().getDisplayName(TextStyle.SHORT, WORDS) + " " + text(this.time, slot.time());
	}

	/** {@code ET}, all year round; an offset as {@code UTC+02:00}. */
	static String name(ZoneId zone) {
		return (zone.normalized() instanceof ZoneOffset offset) ? nameOf(offset)
				: zone.getDisplayName(TextStyle.SHORT, WORDS);
	}

	/** {@code EST} or {@code EDT}, as it is at the moment. */
	private static String zoneOf(ZonedDateTime at) {
		return (at.getZone().normalized() instanceof ZoneOffset offset) ? nameOf(offset) : ZONE.format(at);
	}

	private static String nameOf(ZoneOffset offset) {
		return offset.equals(ZoneOffset.UTC) ? "UTC" : "UTC" + offset.getId();
	}

	private String withTime(DateTimeFormatter date, ZonedDateTime at) {
		return text(date, at) + ", " + text(this.time, at) + " " + zoneOf(at);
	}

	private static String text(DateTimeFormatter formatter, TemporalAccessor value) {
		return formatter.format(value).replace('\u202F', ' ');
	}

}
