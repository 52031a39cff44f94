package org.alkimos.platform.evaluation.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.results.EvaluationReport.GapRow;
import org.alkimos.evaluation.results.EvaluationReport.LookingBack;
import org.alkimos.evaluation.statistics.Distribution.Quartiles;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.BoxPlot;
import org.alkimos.platform.ui.BoxPlot.Box;
import org.alkimos.platform.ui.Dumbbell;
import org.alkimos.platform.ui.Dumbbell.Mean;
import org.alkimos.platform.ui.Dumbbell.Row;
import org.alkimos.platform.ui.Numbers;

/**
 * Charts below the main results. A chart is null if it must not be shown; the adjacent
 * table gives the reason.
 */
public record MorePlots(@Nullable BoxPlot distribution, @Nullable Dumbbell gap, @Nullable Dumbbell lookingBack,
		@Nullable Dumbbell cohorts) {

	static MorePlots of(EvaluationReport report, Map<CohortId, String> names, Scale scale) {
		return new MorePlots(distribution(report.results(), scale), gap(report.gap(), scale),
				lookingBack(report.lookingBack()), cohorts(report, names, scale));
	}

	private static @Nullable BoxPlot distribution(CohortResults results, Scale scale) {
		List<BoxPlot.Row> rows = results.rows()
			.stream()
			.map((row) -> new BoxPlot.Row(row.shortLabel(), box(row.before()), box(row.after()), "nothing to show"))
			.toList();
		if (rows.stream().allMatch((row) -> row.first() == null && row.second() == null)) {
			return null;
		}
		return new BoxPlot("Quartiles and range of the scores; the numbers are in the table below.", scale.low(),
				scale.high(), ResultsPlots.axis(scale, "Score"), EvaluationLabels.column(results.query().from()),
				EvaluationLabels.column(results.query().to()), rows);
	}

	private static @Nullable Box box(Scores scores) {
		Quartiles found = (scores.distribution() != null) ? scores.distribution().quartiles() : null;
		return (found != null) ? new Box(found.least(), found.lower(), found.median(), found.upper(), found.greatest())
				: null;
	}

	private static @Nullable Dumbbell gap(List<GapRow> gap, Scale scale) {
		List<Row> rows = gap.stream().map(MorePlots::row).toList();
		return drawn("Self-ratings and mentees' ratings", "Mentors", "Mentees", rows, scale);
	}

	private static Row row(GapRow row) {
		Double self = row.self();
		Double mentees = row.mentees();
		return (self != null && mentees != null) ? Row.of(row.label(), Mean.of(self), Mean.of(mentees))
				: Row.hidden(row.label(), EvaluationLabels.none(row.visibility()));
	}

	private static @Nullable Dumbbell cohorts(EvaluationReport report, Map<CohortId, String> names, Scale scale) {
		List<Row> rows = new ArrayList<>();
		for (CohortResults one : report.cohorts()) {
			Competency overall = one.overall();
			String name = names.getOrDefault(one.cohort(), "Another cohort").replaceFirst("^.* · ", "");
			Mean before = ResultsPlots.mean(overall.before());
			Mean after = ResultsPlots.mean(overall.after());
			Double change = overall.change().mean();
			rows.add((before != null || after != null)
					? new Row(name, before, after, (change != null) ? Numbers.signed(change) : null, null)
					: Row.hidden(name, EvaluationLabels.none(overall.after().visibility())));
		}
		var query = report.results().query();
		return drawn("Overall means by cohort", EvaluationLabels.column(query.from()),
				EvaluationLabels.column(query.to()), rows, scale);
	}

	private static @Nullable Dumbbell drawn(String what, String first, String second, List<Row> rows, Scale scale) {
		double[] ends = ResultsPlots.ends(rows, scale);
		if (ends.length == 0) {
			return null;
		}
		return ResultsPlots.summed(what,
				new Dumbbell("", ends[0], ends[1], ResultsPlots.axis(scale, "Mean score"), first, second, rows));
	}

	/** Chart of changes rather than scores; the axis includes zero and every interval. */
	private static @Nullable Dumbbell lookingBack(List<LookingBack> changes) {
		List<Row> rows = changes.stream()
			.map((row) -> new Row(row.label(), mean(row.betweenWaves()), mean(row.lookingBack()), null,
					(row.betweenWaves().mean() == null && row.lookingBack().mean() == null)
							? EvaluationLabels.none(row.lookingBack().visibility()) : null))
			.toList();
		double[] ends = rows.stream()
			.flatMap((row) -> Stream.of(row.before(), row.after()))
			.filter(Objects::nonNull)
			.flatMapToDouble((mean) -> DoubleStream.of(mean.value(), low(mean), high(mean)))
			.toArray();
		if (ends.length == 0) {
			return null;
		}
		double least = Math.min(0, Math.floor(2 * DoubleStream.of(ends).min().orElse(0)) / 2);
		double greatest = Math.max(1, Math.ceil(2 * DoubleStream.of(ends).max().orElse(1)) / 2);
		return ResultsPlots.summed("Change in means",
				new Dumbbell("", least, greatest, "Change in the mean", "Between waves", "Retrospective", rows));
	}

	private static @Nullable Mean mean(Change change) {
		Double mean = change.mean();
		Interval interval = (change.paired() != null) ? change.paired().interval() : null;
		if (mean == null) {
			return null;
		}
		return (interval != null) ? new Mean(mean, interval.low(), interval.high()) : Mean.of(mean);
	}

	private static double low(Mean mean) {
		return (mean.low() != null) ? mean.low() : mean.value();
	}

	private static double high(Mean mean) {
		return (mean.high() != null) ? mean.high() : mean.value();
	}

}
