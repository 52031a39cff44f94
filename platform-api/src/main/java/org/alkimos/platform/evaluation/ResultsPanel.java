package org.alkimos.platform.evaluation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.CohortResults;
import org.alkimos.evaluation.CohortResults.Change;
import org.alkimos.evaluation.CohortResults.Competency;
import org.alkimos.evaluation.CohortResults.Response;
import org.alkimos.evaluation.CohortResults.Scores;
import org.alkimos.evaluation.CohortResults.Visibility;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.platform.ui.Bar;
import org.alkimos.platform.ui.Dumbbell;
import org.alkimos.platform.ui.Numbers;

/** A cohort's results as an evaluator reads them. */
public record ResultsPanel(CohortResults results, List<Kpi> kpis, @Nullable Dumbbell plot, @Nullable Radar radar,
		List<Line> lines, List<Bar> answered, List<String> notes, List<Choice> forms, List<Choice> versions,
		List<Choice> rules, String path) {

	/** A number that matters. */
	public record Kpi(String label, String value, String note) {
	}

	/** A way to look at the results; the address keeps the other choices. */
	public record Choice(String label, String href, boolean current) {
	}

	/** One row of the table of numbers. */
	public record Line(String label, int items, Cell before, Cell after, String change, String interval, String effect,
			boolean overall) {
	}

	/** A mean with spread and number of people below it. */
	public record Cell(String mean, @Nullable String spread, @Nullable String people) {
	}

	static ResultsPanel of(CohortResults results, List<String> versions) {
		var links = new Links(results);
		return new ResultsPanel(results, ResultsKpis.of(results), ResultsPlots.dumbbell(results),
				ResultsPlots.radar(results),
				results.rows().stream().map((row) -> line(row, row.equals(results.overall()))).toList(), bars(results),
				ResultsNotes.of(results),
				Arrays.stream(AssessmentForm.values())
					.map((form) -> links.to(EvaluationWords.of(form), form, results.version(), results.missing()))
					.toList(),
				versions.stream().map((code) -> links.to(code, results.form(), code, results.missing())).toList(),
				Arrays.stream(MissingRule.values())
					.map((rule) -> links.to(EvaluationWords.of(rule), results.form(), results.version(), rule))
					.toList(),
				links.path());
	}

	/** Whether anybody's answers count yet. */
	public boolean empty() {
		return this.results.rows()
			.stream()
			.allMatch((row) -> row.before().visibility() == Visibility.EMPTY
					&& row.after().visibility() == Visibility.EMPTY);
	}

	/** Who answered, in words: mentors or mentees. */
	public String people() {
		return EvaluationWords.people(this.results.form());
	}

	private static Line line(Competency row, boolean overall) {
		Change change = row.change();
		return new Line(overall ? row.label() : row.shortLabel(), row.items(), mean(row.before()), mean(row.after()),
				hiddenOr(change.visibility(), (change.mean() != null) ? Numbers.signed(change.mean()) : "–"),
				hiddenOr(change.visibility(), range(change.interval())),
				hiddenOr(change.visibility(), (change.hedgesG() != null) ? Numbers.two(change.hedgesG()) : "–"),
				overall);
	}

	private static Cell mean(Scores scores) {
		return (scores.mean() != null && scores.deviation() != null)
				? new Cell(Numbers.two(scores.mean()), "SD " + Numbers.two(scores.deviation()), "n " + scores.n())
				: new Cell(hiddenOr(scores.visibility(), "–"), null, null);
	}

	private static String hiddenOr(Visibility visibility, String value) {
		return (visibility == Visibility.HIDDEN) ? "hidden" : value;
	}

	private static String range(@Nullable Interval interval) {
		return (interval != null)
				? (Numbers.two(interval.low()) + " to " + Numbers.two(interval.high())).replace('-', '−') : "–";
	}

	private static List<Bar> bars(CohortResults results) {
		Response response = results.response();
		List<Bar> bars = new ArrayList<>();
		bars.add(Bar.of("Asked", Math.max(response.askedBefore(), response.askedAfter())));
		bars.add(Bar.of("Before", response.answeredBefore()));
		bars.add(Bar.of("After", response.answeredAfter()));
		Integer pairs = results.overall().change().pairs();
		if (pairs != null) {
			bars.add(Bar.of("Both", pairs));
		}
		return bars;
	}

	/** Addresses of the same page with other choices. */
	private record Links(CohortResults results) {

		String path() {
			return "/cohorts/" + this.results.cohort().value() + "/evaluation";
		}

		Choice to(String label, AssessmentForm form, String version, MissingRule rule) {
			boolean current = form == this.results.form() && version.equals(this.results.version())
					&& rule == this.results.missing();
			return new Choice(label, path() + "?form=" + EvaluationWords.param(form) + "&version=" + version
					+ "&missing=" + EvaluationWords.param(rule), current);
		}

	}

}
