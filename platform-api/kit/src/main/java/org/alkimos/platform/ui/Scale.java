package org.alkimos.platform.ui;

import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/** Points of a rating scale with their labels, and an option to abstain. */
public record Scale(List<Point> points, @Nullable Point abstain) {

	public Scale {
		points = List.copyOf(points);
	}

	/**
	 * Seven points [1,7] named at both ends and in the middle, with "not applicable"
	 * posted as {@code NA}.
	 */
	public static Scale ofSeven(String low, String middle, String high) {
		List<Point> points = IntStream.rangeClosed(1, 7)
			.mapToObj(
					(n) -> new Point(Integer.toString(n), (n == 1) ? low : (n == 4) ? middle : (n == 7) ? high : null))
			.toList();
		return new Scale(points, new Point("NA", "Not applicable"));
	}

	/** Labels of the labeled points, such as "1 = Not at all". */
	public List<String> anchors() {
		return this.points.stream()
			.filter((point) -> point.words() != null)
			.map((point) -> point.value() + " = " + point.words())
			.toList();
	}

	/** A point of the scale; {@code words} is its label, if any. */
	public record Point(String value, @Nullable String words) {

		/** Text for screen readers. */
		public String spoken() {
			return (this.words != null) ? this.value + ", " + this.words : this.value;
		}
	}

}
