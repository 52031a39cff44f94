package org.alkimos.platform.evaluation.results;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.CommentGroup;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.results.EvaluationReport.GapRow;
import org.alkimos.evaluation.results.EvaluationReport.LookingBack;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.MeasurementError;
import org.alkimos.evaluation.statistics.Reliability;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Numbers;

/** Tables below the main results. */
public record ResultsDetails(List<DistributionLine> distributions, List<ReliabilityLine> reliability,
		List<ItemAnswers> items, List<GapLine> gap, List<BackLine> lookingBack, List<CohortLine> cohorts,
		List<String> methods, List<CommentLines> comments, MorePlots plots) {

	/** Comments on one question, or the reason they are hidden. */
	public record CommentLines(String question, String where, List<String> texts, @Nullable String hidden) {

		static CommentLines of(CommentGroup group) {
			boolean shown = group.visibility() == Visibility.SHOWN;
			return new CommentLines(group.question(),
					group.instrument() + " · " + EvaluationLabels.of(group.form()) + " · "
							+ EvaluationLabels.of(group.moment()),
					group.texts(), shown ? null : "Too few people commented to show what they wrote.");
		}

	}

	/** Distribution of one competency's scores in one wave. */
	public record DistributionLine(String label, String wave, String n, String quartiles, String range, String floor,
			String ceiling) {
	}

	/** Reliability of one competency's scores in one wave. */
	public record ReliabilityLine(String label, String wave, String cases, String alpha, String interval, String omega,
			String error, String detectable) {
	}

	/** Mentees' ratings compared with mentors' self-ratings. */
	public record GapLine(String label, String self, String mentees, String gap, String interval) {
	}

	/** Change between two waves compared with retrospective change. */
	public record BackLine(String label, String between, String betweenInterval, String back, String backInterval) {
	}

	/** The overall score of one cohort. */
	public record CohortLine(String name, String before, String after, String change, String interval, String effect,
			boolean current) {
	}

	static ResultsDetails of(EvaluationReport report, Map<CohortId, String> names, Scale scale) {
		CohortResults results = report.results();
		String earlier = EvaluationLabels.column(results.query().from());
		String later = EvaluationLabels.column(results.query().to());
		return new ResultsDetails(results.rows()
			.stream()
			.flatMap((row) -> List.of(distribution(row, earlier, row.before()), distribution(row, later, row.after()))
				.stream())
			.toList(),
				results.rows()
					.stream()
					.flatMap((row) -> List
						.of(reliability(row, earlier, row.before()), reliability(row, later, row.after()))
						.stream())
					.toList(),
				ItemAnswers.of(results), report.gap().stream().map(ResultsDetails::gap).toList(),
				report.lookingBack().stream().map(ResultsDetails::back).toList(),
				report.cohorts().stream().map((one) -> cohort(one, results.cohort(), names)).toList(), report.methods(),
				report.comments().stream().map(CommentLines::of).toList(), MorePlots.of(report, names, scale));
	}

	private static DistributionLine distribution(Competency row, String wave, Scores scores) {
		Distribution found = scores.distribution();
		if (found == null || found.quartiles() == null || found.floor() == null || found.ceiling() == null) {
			String none = EvaluationLabels.none(scores.visibility());
			return new DistributionLine(row.shortLabel(), wave, none, none, none, none, none);
		}
		var quartiles = found.quartiles();
		return new DistributionLine(row.shortLabel(), wave, String.valueOf(found.n()),
				Numbers.two(quartiles.lower()) + " · " + Numbers.two(quartiles.median()) + " · "
						+ Numbers.two(quartiles.upper()),
				Numbers.two(quartiles.least()) + " to " + Numbers.two(quartiles.greatest()),
				EvaluationLabels.share(found.floor()), EvaluationLabels.share(found.ceiling()));
	}

	private static ReliabilityLine reliability(Competency row, String wave, Scores scores) {
		Reliability found = scores.reliability();
		MeasurementError error = scores.error();
		if (found == null || error == null) {
			String none = EvaluationLabels.none(scores.visibility());
			return new ReliabilityLine(row.shortLabel(), wave, none, none, none, none, none, none);
		}
		return new ReliabilityLine(row.shortLabel(), wave, String.valueOf(found.cases()),
				EvaluationLabels.figure(found.alpha()), EvaluationLabels.range(found.interval()),
				EvaluationLabels.figure(found.omega()), EvaluationLabels.figure(error.standardError()),
				EvaluationLabels.figure(error.minimalDetectableChange()));
	}

	private static GapLine gap(GapRow row) {
		String none = EvaluationLabels.none(row.visibility());
		return new GapLine(row.label(), two(row.self(), none), two(row.mentees(), none),
				(row.difference() != null) ? Numbers.signed(row.difference().difference()) : none,
				(row.difference() != null) ? EvaluationLabels.range(row.difference().interval()) : none);
	}

	private static String two(@Nullable Double value, String otherwise) {
		return (value != null) ? Numbers.two(value) : otherwise;
	}

	private static BackLine back(LookingBack row) {
		return new BackLine(row.label(), EvaluationLabels.change(row.betweenWaves()),
				EvaluationLabels.interval(row.betweenWaves()), EvaluationLabels.change(row.lookingBack()),
				EvaluationLabels.interval(row.lookingBack()));
	}

	private static CohortLine cohort(CohortResults one, CohortId current, Map<CohortId, String> names) {
		Competency overall = one.overall();
		var paired = overall.change().paired();
		return new CohortLine(names.getOrDefault(one.cohort(), "A cohort you can't access"),
				two(overall.before().mean(), EvaluationLabels.none(overall.before().visibility())),
				two(overall.after().mean(), EvaluationLabels.none(overall.after().visibility())),
				EvaluationLabels.change(overall.change()), EvaluationLabels.interval(overall.change()),
				(paired != null) ? EvaluationLabels.figure(paired.hedgesG())
						: EvaluationLabels.none(overall.change().visibility()),
				one.cohort().equals(current));
	}

}
