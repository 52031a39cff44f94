package org.alkimos.platform.evaluation;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.CohortResults;
import org.alkimos.evaluation.CohortResults.Competency;
import org.alkimos.evaluation.CohortResults.Scores;
import org.alkimos.evaluation.Visibility;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.platform.ui.Dumbbell;
import org.alkimos.platform.ui.Dumbbell.Mean;
import org.alkimos.platform.ui.Dumbbell.Row;
import org.alkimos.platform.ui.Numbers;

/** Results as drawings; the table beside them says the same. */
final class ResultsPlots {

	private ResultsPlots() {
	}

	/** Every competency and the overall mean; none if nothing may be drawn. */
	static @Nullable Dumbbell dumbbell(CohortResults results) {
		List<Row> rows = results.rows().stream().map((row) -> row(row, results.floor())).toList();
		List<Double> ends = new ArrayList<>();
		results.rows().forEach((row) -> {
			addEnds(ends, row.before());
			addEnds(ends, row.after());
		});
		if (ends.isEmpty()) {
			return null;
		}
		double low = Math.max(1, Math.floor(ends.stream().mapToDouble(Double::doubleValue).min().orElse(1)));
		double high = Math.min(7, Math.ceil(ends.stream().mapToDouble(Double::doubleValue).max().orElse(7)));
		String summary = "Means before and after: " + String.join("; ", rows.stream().map(Row::spoken).toList());
		return new Dumbbell(summary, Math.min(low, high - 2), high, "Mean score (1 to 7)", rows);
	}

	private static void addEnds(List<Double> ends, Scores scores) {
		Mean mean = mean(scores);
		if (mean != null && mean.low() != null && mean.high() != null) {
			ends.add(mean.low());
			ends.add(mean.high());
		}
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

	private static @Nullable Mean mean(Scores scores) {
		Distribution found = scores.distribution();
		return (found != null && found.mean() != null && found.interval() != null)
				? new Mean(found.mean(), found.interval().low(), found.interval().high()) : null;
	}

	/** The profile; only where both means of every competency may be shown. */
	static @Nullable Radar radar(CohortResults results) {
		boolean complete = results.competencies()
			.stream()
			.allMatch((row) -> row.before().visibility() == Visibility.SHOWN
					&& row.after().visibility() == Visibility.SHOWN);
		if (!complete || results.competencies().size() < 3) {
			return null;
		}
		return new Radar(results.competencies()
			.stream()
			.map((row) -> new Radar.Axis(row.shortLabel(), valueOf(row.before()), valueOf(row.after())))
			.toList());
	}

	private static double valueOf(Scores scores) {
		return (scores.mean() != null) ? scores.mean() : 1;
	}

}
