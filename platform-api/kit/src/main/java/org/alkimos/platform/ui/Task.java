package org.alkimos.platform.ui;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** One task of a person, with a link to its page. */
public record Task(String title, String detail, String href, String action, String icon, @Nullable LocalDate due) {

	/**
	 * {@code due in 3 days}, {@code due today}, {@code 2 days overdue}; empty without a
	 * date.
	 */
	public String dueWords(LocalDate today) {
		return (this.due != null) ? Dates.due(this.due, today) : "";
	}

	/** Tone by urgency. */
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
