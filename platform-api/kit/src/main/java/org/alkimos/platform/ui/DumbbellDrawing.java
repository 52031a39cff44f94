package org.alkimos.platform.ui;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Positions of all elements of a dumbbell plot, in view box units. */
public final class DumbbellDrawing extends PlotFrame {

	private final Dumbbell plot;

	DumbbellDrawing(Dumbbell plot, boolean narrow) {
		super(plot.min(), plot.max(), plot.rows().size(), narrow);
		this.plot = plot;
	}

	/** The rows, top down. */
	public List<Placed> rows() {
		List<Placed> placed = new ArrayList<>();
		for (int i = 0; i < this.plot.rows().size(); i++) {
			Dumbbell.Row row = this.plot.rows().get(i);
			placed.add(new Placed(row, y(i), dot(row.before()), dot(row.after())));
		}
		return placed;
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

	/** A row with its position. */
	public record Placed(Dumbbell.Row row, int y, @Nullable Dot before, @Nullable Dot after) {

		/** Where the text of the change begins, right of everything. */
		public String deltaX() {
			double first = (this.before != null) ? this.before.rightmost() : 0;
			double second = (this.after != null) ? this.after.rightmost() : 0;
			return text(Math.max(first, second) + 13);
		}
	}

}
