package org.alkimos.platform.evaluation.results;

import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Dumbbell;
import org.alkimos.platform.ui.Dumbbell.Mean;
import org.alkimos.platform.ui.Dumbbell.Row;
import org.alkimos.platform.ui.Numbers;

/** Charts of the results; the adjacent table shows the same data. */
final class ResultsPlots {

	/** Minimum length of an axis, so that small differences don't look large. */
	private static final double SHORTEST = 2;

	private ResultsPlots() {
	}

	/** Chart of every competency and the overall mean; null if nothing may be shown. */
	static @Nullable Dumbbell dumbbell(CohortResults results, Scale scale) {
		List<Row> rows = results.rows().stream().map((row) -> row(row, results.floor())).toList();
		double[] ends = ends(rows, scale);
		if (ends.length == 0) {
			return null;
		}
		return summed("Means", new Dumbbell("", ends[0], ends[1], axis(scale, "Mean score"),
				EvaluationLabels.column(results.query().from()), EvaluationLabels.column(results.query().to()), rows));
	}

	/** Adds a text alternative that lists the rows. */
	static Dumbbell summed(String what, Dumbbell plot) {
		return new Dumbbell(what + ": " + String.join("; ", plot.rows().stream().map(plot::spoken).toList()),
				plot.min(), plot.max(), plot.axis(), plot.first(), plot.second(), plot.rows());
	}

	static String axis(Scale scale, String what) {
		return "%s (%d to %d)".formatted(what, scale.low(), scale.high());
	}

	/** Bounds of an axis that includes every mean and interval; empty without a mean. */
	static double[] ends(List<Row> rows, Scale scale) {
		double[] all = rows.stream()
			.flatMap((row) -> Stream.of(row.before(), row.after()))
			.filter(Objects::nonNull)
			.flatMapToDouble((mean) -> DoubleStream.of((mean.low() != null) ? mean.low() : mean.value(),
					(mean.high() != null) ? mean.high() : mean.value()))
			.toArray();
		if (all.length == 0) {
			return all;
		}
		double low = Math.max(scale.low(), Math.floor(2 * DoubleStream.of(all).min().orElseThrow()) / 2);
		double high = Math.min(scale.high(), Math.ceil(2 * DoubleStream.of(all).max().orElseThrow()) / 2);
		high = Math.min(scale.high(), Math.max(high, low + SHORTEST));
		return new double[] { Math.max(scale.low(), Math.min(low, high - SHORTEST)), high };
	}

	private static Row row(Competency row, int floor) {
		Mean before = mean(row.before());
		Mean after = mean(row.after());
		if (before == null && after == null) {
			return Row.hidden(row.shortLabel(), "fewer than " + floor + " people answered");
		}
		Double change = row.change().mean();
		return new Row(row.shortLabel(), before, after, (change != null) ? Numbers.signed(change) : null, null);
	}

	static @Nullable Mean mean(Scores scores) {
		Distribution found = scores.distribution();
		return (found != null && found.mean() != null && found.interval() != null)
				? new Mean(found.mean(), found.interval().low(), found.interval().high()) : null;
	}

	/**
	 * Radar chart; null unless both means of every competency, and at least three
	 * competencies, may be shown.
	 */
	static @Nullable Radar radar(CohortResults results, Scale scale) {
		boolean complete = results.competencies()
			.stream()
			.allMatch((row) -> row.before().visibility() == Visibility.SHOWN
					&& row.after().visibility() == Visibility.SHOWN);
		if (!complete || results.competencies().size() < 3) {
			return null;
		}
		return new Radar(scale.low(), scale.high(), EvaluationLabels.column(results.query().from()),
				EvaluationLabels.column(results.query().to()),
				results.competencies()
					.stream()
					.map((row) -> new Radar.Axis(row.shortLabel(), valueOf(row.before(), scale),
							valueOf(row.after(), scale)))
					.toList());
	}

	private static double valueOf(Scores scores, Scale scale) {
		return (scores.mean() != null) ? scores.mean() : scale.low();
	}

}
