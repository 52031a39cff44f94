package org.alkimos.benchmarks.requests;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Figures of all rounds: requests per second, or ratios. */
record Figures(double[] rounds) {

	double median() {
		double[] sorted = sorted();
		return sorted[sorted.length / 2];
	}

	/** The ratios of the rounds, each to the other's figure in its own round. */
	Figures to(Figures other) {
		return new Figures(IntStream.range(0, this.rounds.length)
			.mapToDouble((round) -> this.rounds[round] / other.rounds[round])
			.toArray());
	}

	/** Median, smallest, and largest. */
	String written() {
		double[] sorted = sorted();
		return "%.2f (%.2f to %.2f)".formatted(median(), sorted[0], sorted[sorted.length - 1]);
	}

	private double[] sorted() {
		double[] sorted = this.rounds.clone();
		Arrays.sort(sorted);
		return sorted;
	}

}
