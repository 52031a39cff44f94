package org.alkimos.platform.ui;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Quartiles and range, two per row on one axis; hidden rows show the reason.
 *
 * @param summary text alternative of the drawing
 * @param first label of the upper box of each row, such as {@code Before}
 * @param second label of the lower box, such as {@code After}
 */
public record BoxPlot(String summary, double min, double max, String axis, String first, String second,
		List<Row> rows) {

	public BoxPlot {
		rows = List.copyOf(rows);
	}

	/** Five numbers in ascending order. */
	public record Box(double least, double lower, double median, double upper, double greatest) {
	}

	/** One label with its boxes; null where nothing may be shown. */
	public record Row(String label, @Nullable Box first, @Nullable Box second, String hidden) {
	}

	/** The drawing for wide screens, labels left of the axis. */
	public Drawing wide() {
		return new Drawing(this, false);
	}

	/** The drawing for phones, labels above each row. */
	public Drawing narrow() {
		return new Drawing(this, true);
	}

	/** A box with its position; the second box of a row is below the first. */
	public record PlacedBox(int y, boolean later, String least, String lower, String median, String upper,
			String greatest, String width) {
	}

	/** A row with its position. */
	public record Placed(Row row, int y, List<PlacedBox> boxes) {
	}

	/** Positions of all elements, in view box units. */
	public static final class Drawing extends PlotFrame {

		private static final int APART = 9;

		private final BoxPlot plot;

		private Drawing(BoxPlot plot, boolean narrow) {
			super(plot.min(), plot.max(), plot.rows().size(), narrow);
			this.plot = plot;
		}

		/** The rows, top down. */
		public List<Placed> rows() {
			List<Placed> placed = new ArrayList<>();
			for (int i = 0; i < this.plot.rows().size(); i++) {
				Row row = this.plot.rows().get(i);
				List<PlacedBox> boxes = new ArrayList<>();
				place(boxes, row.first(), y(i) - APART, false);
				place(boxes, row.second(), y(i) + APART, true);
				placed.add(new Placed(row, y(i), boxes));
			}
			return placed;
		}

		private void place(List<PlacedBox> boxes, @Nullable Box box, int y, boolean later) {
			if (box != null) {
				double left = x(box.lower());
				boxes.add(new PlacedBox(y, later, text(x(box.least())), text(left), text(x(box.median())),
						text(x(box.upper())), text(x(box.greatest())), text(Math.max(1, x(box.upper()) - left))));
			}
		}

	}

}
