package org.alkimos.platform.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alkimos.matching.RepairReport.Option;

/** Where everything of the repair curve stands, in units of its view box. */
public final class RepairCurveDrawing {

	private static final int TOP = 24;

	private static final int BOTTOM = 200;

	private final List<Option> options;

	private final boolean narrow;

	RepairCurveDrawing(List<Option> options, boolean narrow) {
		this.options = List.copyOf(options);
		this.narrow = narrow;
	}

	public String viewBox() {
		return "0 0 " + width() + " " + (BOTTOM + 52);
	}

	private int width() {
		return this.narrow ? 340 : 760;
	}

	public int left() {
		return this.narrow ? 42 : 64;
	}

	public int right() {
		return width() - 24;
	}

	public int bottom() {
		return BOTTOM;
	}

	public int middle() {
		return (left() + right()) / 2;
	}

	/** The line through all points. */
	public String line() {
		return dots().stream().map((dot) -> dot.x() + "," + dot.y()).collect(Collectors.joining(" "));
	}

	/** The points, fewest moves first. */
	public List<Dot> dots() {
		return this.options.stream()
			.map((option) -> new Dot(text(x(option.moved())), text(y(option.meanFit())), option.moved(),
					"Mean fit " + BoardView.oneDecimal(option.meanFit()) + " with " + option.moved()
							+ " mentees moved, " + option.placed() + " with a pod, " + option.granted()
							+ " requests met"))
			.toList();
	}

	/** Grid lines with their mean fit. */
	public List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		for (int i = 0; i <= 3; i++) {
			double fit = lowest() + (highest() - lowest()) * i / 3.0;
			ticks.add(new Tick(text(y(fit)), text(y(fit) + 4.5), BoardView.oneDecimal((int) Math.round(fit))));
		}
		return ticks;
	}

	private double x(int moved) {
		int most = Math.max(1, this.options.stream().mapToInt(Option::moved).max().orElse(1));
		return left() + 16 + (right() - left() - 32) * (double) moved / most;
	}

	private double y(double fit) {
		return BOTTOM - 12 - (fit - lowest()) / (highest() - lowest()) * (BOTTOM - 12 - TOP);
	}

	private int lowest() {
		return this.options.stream().mapToInt(Option::meanFit).min().orElse(0);
	}

	/**
	 * Half a point of 100 above the lowest at least, so that trifles look like trifles.
	 */
	private int highest() {
		return Math.max(lowest() + 50, this.options.stream().mapToInt(Option::meanFit).max().orElse(0));
	}

	private static String text(double coordinate) {
		return String.format(Locale.ROOT, "%.1f", coordinate);
	}

	/** A repair on the curve. */
	public record Dot(String x, String y, int moved, String spoken) {
	}

	/** A grid line. */
	public record Tick(String y, String labelY, String label) {
	}

}
