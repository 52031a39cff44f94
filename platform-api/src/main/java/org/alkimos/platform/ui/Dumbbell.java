package org.alkimos.platform.ui;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A plot of means before and after on one axis, a row each; hidden rows say why. */
public record Dumbbell(String summary, double min, double max, String axis, List<Row> rows) {

	public Dumbbell {
		rows = List.copyOf(rows);
	}

	/**
	 * A plot on the whole scale [1,7]; the summary is read out in place of the drawing.
	 */
	public static Dumbbell ofSeven(String summary, List<Row> rows) {
		return new Dumbbell(summary, 1, 7, "Mean score (1 to 7)", rows);
	}

	/** Whether any mean has an interval, so that the legend must explain it. */
	public boolean hasIntervals() {
		return this.rows.stream().anyMatch((row) -> row.interval(row.before()) || row.interval(row.after()));
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

		/** The row in words. */
		public String spoken() {
			if (this.hidden != null) {
				return this.label + ": " + this.hidden;
			}
			String first = (this.before != null) ? Numbers.two(this.before.value()) + " before" : "no answers before";
			String second = (this.after != null) ? Numbers.two(this.after.value()) + " after" : "no answers after";
			return this.label + ": " + first + ", " + second;
		}

		boolean interval(@Nullable Mean mean) {
			return mean != null && mean.low() != null && mean.high() != null;
		}
	}

}
