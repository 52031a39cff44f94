package org.alkimos.contracts.programs;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A weekly hour, written {@code Tue 10:00}.
 *
 * @param day day of the week
 * @param time beginning of the hour, in 24-hour time of the cohort's time zone
 */
public record WeeklySlot(DayOfWeek day, LocalTime time) implements Comparable<WeeklySlot> {

	private static final Comparator<WeeklySlot> BY_TIME = Comparator.comparing(WeeklySlot::day)
		.thenComparing(WeeklySlot::time);

	/**
	 * Parses the text form.
	 * @throws IllegalArgumentException if it is not a day of three letters and a time
	 */
	@JsonCreator
	public static WeeklySlot parse(String text) {
		String[] parts = text.strip().split("\\s+", 2);
		for (DayOfWeek day : DayOfWeek.values()) {
			if (parts.length == 2 && shortName(day).equalsIgnoreCase(parts[0])
					&& parts[1].matches("([01]\\d|2[0-3]):[0-5]\\d")) {
				return new WeeklySlot(day, LocalTime.parse(parts[1]));
			}
		}
		throw new IllegalArgumentException("Not a weekly slot: " + text);
	}

	private static String shortName(DayOfWeek day) {
		return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
	}

	@Override
	public int compareTo(WeeklySlot other) {
		return BY_TIME.compare(this, other);
	}

	@Override
	@JsonValue
	public String toString() {
		return shortName(this.day) + " " + this.time;
	}

}
