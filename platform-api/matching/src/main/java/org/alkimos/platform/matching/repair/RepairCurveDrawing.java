package org.alkimos.platform.matching.repair;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.alkimos.matching.repair.RepairReport.Option;
import org.alkimos.platform.matching.board.BoardView;
import org.alkimos.platform.ui.Numbers;

/** Coordinates of the repair curve, in units of its view box. */
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
		return this.narrow ? 64 : 72;
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
			.map((option) -> new Dot(text(x(option.moved())), text(y(share(option))), option.moved(),
					Numbers.two(share(option) / 100.0) + "% of the best option, mean fit "
							+ BoardView.oneDecimal(option.meanFit()) + ", with " + option.moved() + " mentees moved, "
							+ option.placed() + " with a pod, " + option.granted() + " requests met"))
			.toList();
	}

	/** The total fit of a repair, in hundredths of a percent of the best option. */
	private double share(Option option) {
		long best = Math.max(1, this.options.stream().mapToLong(Option::worth).max().orElse(1));
		return 10_000.0 * option.worth() / best;
	}

	/** Grid lines with their share of the best option. */
	public List<Tick> ticks() {
		List<Tick> ticks = new ArrayList<>();
		for (int i = 0; i <= 3; i++) {
			double share = lowest() + (highest() - lowest()) * i / 3.0;
			ticks.add(new Tick(text(y(share)), text(y(share) + 4.5), Numbers.two(share / 100) + "%"));
		}
		return ticks;
	}

	private double x(int moved) {
		int most = Math.max(1, this.options.stream().mapToInt(Option::moved).max().orElse(1));
		return left() + 16 + (right() - left() - 32) * (double) moved / most;
	}

	private double y(double share) {
		return BOTTOM - 12 - (share - lowest()) / (highest() - lowest()) * (BOTTOM - 12 - TOP);
	}

	/**
	 * Lower end of the axis: at least half a percent below the best, so that small
	 * differences look small.
	 */
	private double lowest() {
		return Math.min(highest() - 50, this.options.stream().mapToDouble(this::share).min().orElse(0));
	}

	private static double highest() {
		return 10_000;
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
