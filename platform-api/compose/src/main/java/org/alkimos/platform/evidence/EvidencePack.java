package org.alkimos.platform.evidence;

import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.platform.ui.Dates;
import org.alkimos.platform.ui.Numbers;

/**
 * A grant report: activities of a program in a period, in figures that describe no one or
 * at least as many people as the minimum group size.
 *
 * @param program name of the program
 * @param from first day of the period, as an ISO 8601 date
 * @param to last day of the period, as an ISO 8601 date
 * @param floor minimum group size of the institution, in people
 * @param cohorts names of cohorts active in the period; may be empty
 * @param sections figures by topic
 */
public record EvidencePack(String program, LocalDate from, LocalDate to, int floor, List<String> cohorts,
		List<Section> sections) {

	/** Returns the period as text. */
	public String period() {
		return Dates.range(this.from, this.to);
	}

	/** Whether no cohort was active in the period. */
	public boolean empty() {
		return this.cohorts.isEmpty();
	}

	/**
	 * Figures on one topic.
	 *
	 * @param key stable key: training, agreements, meetings, plans, response, or, for
	 * evaluators, change
	 * @param title title in English
	 * @param about what the figures count and exclude
	 * @param figures figures of the section
	 */
	public record Section(String key, String title, String about, List<Figure> figures) {
	}

	/**
	 * One figure.
	 *
	 * @param label what is counted or measured
	 * @param value number as text; a dash if there is none, and hidden if it could reveal
	 * fewer people than the minimum group size
	 * @param n denominator, or null if it is hidden or not applicable
	 * @param note remark about this figure, such as a confidence interval; may be empty
	 */
	public record Figure(String label, String value, @Nullable Integer n, String note) {

		static final String HIDDEN = "hidden";

		/** Creates a count out of a whole, or a hidden figure. */
		static Figure count(String label, @Nullable Integer count, @Nullable Integer whole, String note) {
			return (count == null) ? new Figure(label, HIDDEN, whole, note)
					: new Figure(label, count.toString(), whole, note);
		}

		/**
		 * Creates a figure about a number of people or pods: a dash for none, hidden for
		 * few.
		 */
		static Figure about(Nested nested, int behind, String label, @Nullable String value, String note) {
			if (!nested.harmless(behind)) {
				return new Figure(label, HIDDEN, null, note);
			}
			return new Figure(label, (value != null && behind > 0) ? value : "–", null, note);
		}

		/**
		 * Returns the share of the whole in percent, or an empty text if there is none.
		 */
		public String share() {
			return (this.n != null && this.n > 0 && this.value.matches("\\d+"))
					? Numbers.percent(Long.parseLong(this.value), this.n) : "";
		}

	}

}
