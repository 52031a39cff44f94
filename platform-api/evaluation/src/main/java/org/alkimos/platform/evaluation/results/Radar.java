package org.alkimos.platform.evaluation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.alkimos.platform.ui.Numbers;

/**
 * Radar chart of means, with axes from the lowest to the highest point of the scale;
 * supplements the plot.
 *
 * @param first label of the dashed outline, such as {@code Before}
 * @param second label of the solid outline, such as {@code After}
 */
public record Radar(int low, int high, String first, String second, List<Axis> axes) {

	private static final double MIDDLE_X = 190;

	private static final double MIDDLE_Y = 150;

	private static final double RADIUS = 96;

	/** One competency. */
	public record Axis(String label, double before, double after) {
	}

	/** Label at the outer end of an axis, split into lines. */
	public record Label(String x, String y, String anchor, List<String> lines) {
	}

	public String before() {
		return polygon(this.axes.stream().map(Axis::before).toList());
	}

	public String after() {
		return polygon(this.axes.stream().map(Axis::after).toList());
	}

	/** Polygon through one score on all axes. */
	public String ring(double score) {
		return polygon(this.axes.stream().map((axis) -> score).toList());
	}

	/** Scores at which grid lines are drawn. */
	public List<Double> rings() {
		double third = (this.high - this.low) / 3.0;
		return List.of(this.low + third, this.low + 2 * third);
	}

	public String summary() {
		return "Profile of the means: " + String.join("; ", this.axes.stream()
			.map((axis) -> axis.label() + " " + Numbers.two(axis.before()) + " and " + Numbers.two(axis.after()))
			.toList());
	}

	public List<Label> labels() {
		List<Label> labels = new ArrayList<>();
		for (int i = 0; i < this.axes.size(); i++) {
			double x = x(i, RADIUS + 14);
			double y = y(i, RADIUS + 18);
			String anchor = (Math.abs(x - MIDDLE_X) < 5) ? "middle" : (x > MIDDLE_X) ? "start" : "end";
			List<String> lines = linesOf(this.axes.get(i).label());
			double top = y - ((y < MIDDLE_Y - 5) ? 15 * (lines.size() - 1) : 0);
			labels.add(new Label(round(x), round(top), anchor, lines));
		}
		return labels;
	}

	private static List<String> linesOf(String label) {
		int space = label.lastIndexOf(' ');
		return (space < 0) ? List.of(label) : List.of(label.substring(0, space), label.substring(space + 1));
	}

	private String polygon(List<Double> scores) {
		List<String> points = new ArrayList<>();
		for (int i = 0; i < scores.size(); i++) {
			double distance = RADIUS * (scores.get(i) - this.low) / (this.high - this.low);
			points.add(round(x(i, distance)) + "," + round(y(i, distance)));
		}
		return String.join(" ", points);
	}

	private double x(int axis, double distance) {
		return MIDDLE_X + distance * Math.sin(2 * Math.PI * axis / this.axes.size());
	}

	private double y(int axis, double distance) {
		return MIDDLE_Y - distance * Math.cos(2 * Math.PI * axis / this.axes.size());
	}

	private static String round(double value) {
		return String.format(Locale.ROOT, "%.1f", value);
	}

}
