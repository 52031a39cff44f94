package org.alkimos.platform.ui;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One thing a person is asked to do next, linked to where it is done. */
public record Task(String title, String detail, String href, String action, String icon, @Nullable LocalDate due) {

	/**
	 * {@code due in 3 days}, {@code due today}, {@code 2 days late}; empty without a
	 * date.
	 */
	public String dueWords(LocalDate today) {
		if (this.due == null) {
			return "";
		}
		String words = Dates.due(this.due, today);
		return this.due.isBefore(today) ? words : "due " + words;
	}

	/** How pressing the task is today. */
	public Tone tone(LocalDate today) {
		if (this.due == null) {
			return Tone.GREY;
		}
		if (this.due.isBefore(today)) {
			return Tone.RED;
		}
		return this.due.isAfter(today.plusDays(7)) ? Tone.BLUE : Tone.ORANGE;
	}

}
