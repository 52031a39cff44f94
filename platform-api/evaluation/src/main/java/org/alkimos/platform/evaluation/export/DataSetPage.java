package org.alkimos.platform.evaluation.export;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.dataset.DataSetView;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Option;

/** View of an uploaded data set. */
public record DataSetPage(DataSetView set, AssessmentForm form, List<CohortResults> results) {

	public String href() {
		return DataSetPages.PATH + "/" + this.set.id().value();
	}

	/** Options for the ratings to show. */
	public List<Option> forms() {
		return Arrays.stream(AssessmentForm.values())
			.map((one) -> Option.of(EvaluationLabels.param(one), EvaluationLabels.of(one)))
			.toList();
	}

	public String chosen() {
		return EvaluationLabels.param(this.form);
	}

	public String words() {
		return Numbers.count(this.set.forms(), "form") + " of " + Numbers.count(this.set.people(), "person", "people")
				+ "; all " + this.set.figures()
				+ " figures on the page it was exported from were recalculated from its answers.";
	}

	/** Labels of the earlier and the later wave. */
	public static String waves(CohortResults results) {
		return EvaluationLabels.of(results.query().from()) + " and " + EvaluationLabels.of(results.query().to());
	}

	public static String n(Scores scores) {
		Integer n = scores.n();
		return (n != null) ? n.toString() : "–";
	}

	public static String mean(Scores scores) {
		return number(scores.mean());
	}

	public static String alpha(Scores scores) {
		return (scores.reliability() != null) ? number(scores.reliability().alpha().value()) : "–";
	}

	public static String change(Competency row) {
		Change change = row.change();
		Interval interval = (change.paired() != null) ? change.paired().interval() : null;
		Double mean = change.mean();
		return (mean == null || interval == null) ? "–" : Numbers.signed(mean) + " (" + Numbers.signed(interval.low())
				+ " to " + Numbers.signed(interval.high()) + ")";
	}

	private static String number(@Nullable Double value) {
		return (value != null) ? Numbers.two(value) : "–";
	}

}
