package org.alkimos.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/** Where everything of a dumbbell plot stands, in units of its view box. */
public final class DumbbellDrawing {

	private final Dumbbell plot;

	private final boolean narrow;

	DumbbellDrawing(Dumbbell plot, boolean narrow) {
		this.plot = plot;
		this.narrow = narrow;
	}

	/** The view box. */
	public String viewBox() {
		return "0 0 " + width() + " " + (bottom() + 50);
	}

	/** Whether labels stand above their rows. */
	public boolean isNarrow() {
		return this.narrow;
	}

	/** Top of the grid lines. */
	public int top() {
		return 28;
	}

	/** Bottom of the grid lines. */
	public int bottom() {
		return top() + this.plot.rows().size() * rowHeight();
	}

	/** Middle of the axis. */
	public String middle() {
		return text((left() + right()) / 2.0);
	}

	/** Where the legend begins. */
	public int legend() {
		return left() + 6;
	}

	/** Where labels end (wide) or begin (narrow). */
	public int labelX() {
		return this.narrow ? left() : left() - 16;
	}

	/** The grid: one tick for each whole number of the scale. */
	public List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		for (int n = (int) Math.ceil(this.plot.min()); n <= this.plot.max(); n++) {
			ticks.add(new Tick(text(x(n)), Integer.toString(n)));
		}
		return ticks;
	}

	/** The rows, top down. */
	public List<Placed> rows() {
		List<Placed> placed = new ArrayList<>();
		for (int i = 0; i < this.plot.rows().size(); i++) {
			placed.add(place(this.plot.rows().get(i), top() + i * rowHeight() + (this.narrow ? 38 : rowHeight() / 2)));
		}
		return placed;
	}

	private Placed place(Dumbbell.Row row, int y) {
		return new Placed(row, y, dot(row.before()), dot(row.after()));
	}

	private @Nullable Dot dot(Dumbbell.@Nullable Mean mean) {
		if (mean == null) {
			return null;
		}
		Double low = mean.low();
		Double high = mean.high();
		if (low == null || high == null) {
			return new Dot(x(mean.value()), null, null);
		}
		return new Dot(x(mean.value()), x(low), x(high));
	}

	private double x(double value) {
		double inside = Math.clamp(value, this.plot.min(), this.plot.max());
		return left() + (inside - this.plot.min()) / (this.plot.max() - this.plot.min()) * (right() - left());
	}

	private int width() {
		return this.narrow ? 340 : 760;
	}

	private int left() {
		return this.narrow ? 12 : 206;
	}

	private int right() {
		return width() - (this.narrow ? 14 : 60);
	}

	private int rowHeight() {
		return this.narrow ? 52 : 44;
	}

	private static String text(double coordinate) {
		return String.format(Locale.ROOT, "%.1f", coordinate);
	}

	/** A grid line with its number. */
	public record Tick(String x, String label) {
	}

	/** A mean on the axis. */
	public record Dot(double at, @Nullable Double from, @Nullable Double to) {

		/** Middle of the dot. */
		public String x() {
			return text(this.at);
		}

		/** Whether it has an interval. */
		public boolean hasInterval() {
			return this.from != null && this.to != null;
		}

		/** Lower end of the interval. */
		public String low() {
			return text((this.from != null) ? this.from : this.at);
		}

		/** Upper end of the interval. */
		public String high() {
			return text((this.to != null) ? this.to : this.at);
		}

		private double rightmost() {
			return (this.to != null) ? Math.max(this.to, this.at) : this.at;
		}
	}

	/** A row with its place. */
	public record Placed(Dumbbell.Row row, int y, @Nullable Dot before, @Nullable Dot after) {

		/** Where the text of the change begins, right of everything. */
		public String deltaX() {
			double first = (this.before != null) ? this.before.rightmost() : 0;
			double second = (this.after != null) ? this.after.rightmost() : 0;
			return text(Math.max(first, second) + 13);
		}
	}

}
