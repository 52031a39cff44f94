package org.alkimos.platform.ui;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Plot of two means per row on one axis; hidden rows show the reason.
 *
 * @param summary read out in place of the drawing
 * @param first label of the hollow dots, such as {@code Before}
 * @param second label of the filled dots, such as {@code After}
 */
public record Dumbbell(String summary, double min, double max, String axis, String first, String second,
		List<Row> rows) {

	public Dumbbell {
		rows = List.copyOf(rows);
	}

	/** A plot on the whole scale [1,7]; the summary is its text alternative. */
	public static Dumbbell ofSeven(String summary, List<Row> rows) {
		return new Dumbbell(summary, 1, 7, "Mean score (1 to 7)", "Before", "After", rows);
	}

	/** Whether any mean has an interval, so that the legend must explain it. */
	public boolean hasIntervals() {
		return this.rows.stream().anyMatch((row) -> row.interval(row.before()) || row.interval(row.after()));
	}

	/** A row in words. */
	public String spoken(Row row) {
		return row.label() + ": " + ((row.hidden() != null) ? row.hidden()
				: words(this.first, row.before()) + ", " + words(this.second, row.after()));
	}

	private static String words(String name, @Nullable Mean mean) {
		return name.toLowerCase(Locale.ROOT) + " " + ((mean != null) ? Numbers.two(mean.value()) : "not known");
	}

	/** The drawing for wide screens, labels left of the axis. */
	public DumbbellDrawing wide() {
		return new DumbbellDrawing(this, false);
	}

	/** The drawing for phones, labels above each row. */
	public DumbbellDrawing narrow() {
		return new DumbbellDrawing(this, true);
	}

	/** A mean, with its interval where one is known. */
	public record Mean(double value, @Nullable Double low, @Nullable Double high) {

		/** A mean without interval. */
		public static Mean of(double value) {
			return new Mean(value, null, null);
		}
	}

	/** One label with its means; either means or the reason why they are hidden. */
	public record Row(String label, @Nullable Mean before, @Nullable Mean after, @Nullable String delta,
			@Nullable String hidden) {

		/** Both means, and the change between them as text. */
		public static Row of(String label, Mean before, Mean after) {
			return new Row(label, before, after, Numbers.signed(after.value() - before.value()), null);
		}

		/** Only the first mean is known yet. */
		public static Row before(String label, Mean before) {
			return new Row(label, before, null, null, null);
		}

		/** Means that must not be shown, and why: "fewer than five people". */
		public static Row hidden(String label, String reason) {
			return new Row(label, null, null, null, reason);
		}

		boolean interval(@Nullable Mean mean) {
			return mean != null && mean.low() != null && mean.high() != null;
		}
	}

}
