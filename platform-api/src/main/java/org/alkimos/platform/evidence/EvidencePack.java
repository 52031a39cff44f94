package org.alkimos.platform.evidence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;

/**
 * What a program did for its people in a period, in figures that stand for nobody or for
 * at least {@link #floor()} people.
 *
 * @param cohorts names of those that ran in the period
 */
public record EvidencePack(String program, LocalDate from, LocalDate to, int floor, List<String> cohorts,
		List<Section> sections) {

	/** The days it is about. */
	public String period() {
		return Dates.range(this.from, this.to);
	}

	/** Whether any cohort ran then. */
	public boolean empty() {
		return this.cohorts.isEmpty();
	}

	/**
	 * Figures of one kind.
	 *
	 * @param about what they count and what they leave out
	 */
	public record Section(String key, String title, String about, List<Figure> figures) {
	}

	/**
	 * One figure.
	 *
	 * @param value {@code hidden} if it could give away fewer people than the floor
	 * @param n of how many; null if that is not told or makes no sense
	 */
	public record Figure(String label, String value, @Nullable Integer n, String note) {

		static final String HIDDEN = "hidden";

		/** A count out of the whole, or hidden. */
		static Figure count(String label, @Nullable Integer count, @Nullable Integer whole, String note) {
			return (count == null) ? new Figure(label, HIDDEN, whole, note)
					: new Figure(label, count.toString(), whole, note);
		}

		/**
		 * A figure about that many people or pods; a dash without any, hidden for few.
		 */
		static Figure about(Nested nested, int behind, String label, @Nullable String value, String note) {
			if (!nested.harmless(behind)) {
				return new Figure(label, HIDDEN, null, note);
			}
			return new Figure(label, (value != null && behind > 0) ? value : "–", null, note);
		}

		/** The share of the whole in per cent; empty if there is none. */
		public String share() {
			return (this.n != null && this.n > 0 && this.value.matches("\\d+"))
					? Numbers.percent(Long.parseLong(this.value), this.n) : "";
		}

	}

}
