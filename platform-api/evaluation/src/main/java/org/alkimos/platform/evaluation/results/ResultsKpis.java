package org.alkimos.platform.evaluation.results;

import java.util.List;

import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.evaluation.results.ResultsPanel.Kpi;
import org.alkimos.platform.ui.Numbers;

/** The four key figures above the results. */
final class ResultsKpis {

	private static final String NONE = "–";

	private ResultsKpis() {
	}

	static List<Kpi> of(CohortResults results) {
		return List.of(mean(results), pairs(results), effect(results.overall().change()), rose(results));
	}

	private static Kpi mean(CohortResults results) {
		Competency overall = results.overall();
		boolean later = overall.after().visibility() != Visibility.EMPTY;
		Scores shown = later ? overall.after() : overall.before();
		Double change = overall.change().mean();
		String value = (shown.mean() != null) ? Numbers.two(shown.mean()) : wordOf(shown.visibility());
		return new Kpi("Mean score " + EvaluationLabels.when(later ? results.query().to() : results.query().from()),
				value, (change != null) ? Numbers.signed(change) + " " + EvaluationLabels.since(results.query().from())
						: "mean of all items");
	}

	private static Kpi pairs(CohortResults results) {
		Change change = results.overall().change();
		int asked = results.response().askedAfter();
		String people = EvaluationLabels.people(results.form());
		if (change.pairs() != null && results.query().group() != null) {
			// The number of invited members of a group is unknown.
			return new Kpi("Complete pairs", String.valueOf(change.pairs()),
					people + " in this group responded in both waves");
		}
		return (change.pairs() != null)
				? new Kpi("Complete pairs", change.pairs() + " of " + asked,
						Numbers.percent(change.pairs(), asked) + " of " + people + " responded in both waves")
				: new Kpi("Complete pairs", wordOf(change.visibility()), people + " who responded in both waves");
	}

	private static Kpi effect(Change change) {
		Double g = (change.paired() != null) ? change.paired().hedgesG().value() : null;
		return (g != null) ? new Kpi("Effect size (Hedges g)", Numbers.two(g), sizeOf(Math.abs(g)))
				: new Kpi("Effect size (Hedges g)", wordOf(change.visibility()), "of the overall change");
	}

	/** Classifies the effect size by Cohen's thresholds. */
	private static String sizeOf(double g) {
		if (g < 0.2) {
			return "below the threshold for small";
		}
		if (g < 0.5) {
			return "small";
		}
		return (g < 0.8) ? "medium" : "large";
	}

	private static Kpi rose(CohortResults results) {
		List<Change> shown = results.competencies()
			.stream()
			.map(Competency::change)
			.filter((change) -> change.visibility() == Visibility.SHOWN)
			.toList();
		long rose = shown.stream().filter(ResultsKpis::rose).count();
		return shown.isEmpty()
				? new Kpi("Competencies that improved", wordOf(results.overall().change().visibility()), "CI above 0")
				: new Kpi("Competencies that improved", rose + " of " + shown.size(), "95% CI above 0");
	}

	private static boolean rose(Change change) {
		Interval interval = (change.paired() != null) ? change.paired().interval() : null;
		return interval != null && interval.low() > 0;
	}

	private static String wordOf(Visibility visibility) {
		return (visibility == Visibility.HIDDEN) ? "Hidden" : NONE;
	}

}
