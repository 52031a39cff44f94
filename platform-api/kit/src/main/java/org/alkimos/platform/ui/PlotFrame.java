package org.alkimos.platform.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Axis, grid and rows of a plot, in units of its view box. */
public class PlotFrame {

	/** Longest span for which the grid has a line for each half. */
	private static final double FINE = 3.5;

	/** Width of a letter in the legend. */
	private static final int LETTER = 7;

	private final double min;

	private final double max;

	private final int rows;

	private final boolean narrow;

	PlotFrame(double min, double max, int rows, boolean narrow) {
		this.min = min;
		this.max = max;
		this.rows = rows;
		this.narrow = narrow;
	}

	/** The view box. */
	public String viewBox() {
		return "0 0 " + width() + " " + (bottom() + 50);
	}

	/** Whether labels are placed above their rows. */
	public boolean isNarrow() {
		return this.narrow;
	}

	/** Top of the grid lines. */
	public int top() {
		return 28;
	}

	/** Bottom of the grid lines. */
	public int bottom() {
		return top() + this.rows * rowHeight();
	}

	/** Middle of the axis. */
	public String middle() {
		return text((left() + right()) / 2.0);
	}

	/** Where the legend begins. */
	public int legend() {
		return left() + 6;
	}

	/** Position of the mark after this legend text. */
	public int after(int x, String words) {
		return x + 12 + LETTER * words.length() + 16;
	}

	/** Where labels end (wide) or begin (narrow). */
	public int labelX() {
		return this.narrow ? left() : left() - 16;
	}

	/** Right end of the axis. */
	public int end() {
		return right();
	}

	/** The grid: a line for each whole number, on a short axis for each half. */
	public List<Tick> ticks() {
		double step = (this.max - this.min <= FINE) ? 0.5 : 1;
		List<Tick> ticks = new ArrayList<>();
		for (double n = Math.ceil(this.min / step) * step; n <= this.max + step / 10; n += step) {
			String label = (n == Math.rint(n)) ? String.valueOf(Math.round(n)) : String.format(Locale.ROOT, "%.1f", n);
			ticks.add(new Tick(text(x(n)), label.replace('-', '−')));
		}
		return ticks;
	}

	double x(double value) {
		double inside = Math.clamp(value, this.min, this.max);
		return left() + (inside - this.min) / (this.max - this.min) * (right() - left());
	}

	int y(int row) {
		return top() + row * rowHeight() + (this.narrow ? 38 : rowHeight() / 2);
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

	static String text(double coordinate) {
		return String.format(Locale.ROOT, "%.1f", coordinate);
	}

	/** A grid line with its label. */
	public record Tick(String x, String label) {
	}

}
