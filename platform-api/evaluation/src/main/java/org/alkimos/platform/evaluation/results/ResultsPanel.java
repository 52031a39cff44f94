package org.alkimos.platform.evaluation.results;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Response;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.results.ScoredInstrument;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.Bar;
import org.alkimos.platform.ui.Dumbbell;
import org.alkimos.platform.ui.Numbers;

/**
 * View of the results of two waves.
 *
 * @param standard title of the standard instrument
 * @param scale scale of the items
 * @param title title of the plot
 * @param earlier column heading of the earlier wave
 * @param later column heading of the later wave
 */
public record ResultsPanel(CohortResults results, String standard, Scale scale, String title, String earlier,
		String later, List<Kpi> kpis, @Nullable Dumbbell plot, @Nullable Radar radar, List<Line> lines,
		List<Bar> answered, List<String> notes, List<ResultsChoice.Selection> choices, String path, String query,
		ResultsDetails details) {

	/** A key figure. */
	public record Kpi(String label, String value, String note) {
	}

	/**
	 * One row of the results table.
	 *
	 * @param test p value of the paired t test
	 * @param ranks p value of Wilcoxon's signed-rank test
	 */
	public record Line(String label, int items, Cell before, Cell after, String change, String interval, String effect,
			String test, String ranks, boolean overall) {
	}

	/** A mean with its standard deviation and number of people. */
	public record Cell(String mean, @Nullable String spread, @Nullable String people) {
	}

	static ResultsPanel of(EvaluationReport report, List<ScoredInstrument> instruments, ScoredInstrument about,
			ResultsDetails details) {
		CohortResults results = report.results();
		var query = results.query();
		Scale scale = about.scale();
		return new ResultsPanel(results, instruments.getFirst().title(), scale,
				EvaluationLabels.competencies(results.competencies().size()) + ", "
						+ EvaluationLabels.when(query.from()) + " and " + EvaluationLabels.when(query.to()),
				EvaluationLabels.column(query.from()), EvaluationLabels.column(query.to()), ResultsKpis.of(results),
				ResultsPlots.dumbbell(results, scale), ResultsPlots.radar(results, scale),
				results.rows().stream().map((row) -> line(row, row.equals(results.overall()))).toList(), bars(results),
				ResultsNotes.of(results),
				ResultsChoice.selections(query, instruments, report.groups(), !report.cohorts().isEmpty()),
				"/cohorts/" + results.cohort().value() + "/evaluation", ResultsChoice.address(query), details);
	}

	/** Whether no one's responses are included yet. */
	public boolean empty() {
		return this.results.rows()
			.stream()
			.allMatch((row) -> row.before().visibility() == Visibility.EMPTY
					&& row.after().visibility() == Visibility.EMPTY);
	}

	/** Whether export files with an R script contain these figures. */
	public boolean inFiles() {
		return this.results.query().instrument() == null;
	}

	/** Label of the respondents: mentors or mentees. */
	public String people() {
		return EvaluationLabels.people(this.results.form());
	}

	private static Line line(Competency row, boolean overall) {
		Change change = row.change();
		PairedChange paired = change.paired();
		if (paired == null) {
			String none = EvaluationLabels.none(change.visibility());
			return new Line(label(row, overall), row.items(), mean(row.before()), mean(row.after()), none, none, none,
					none, none, overall);
		}
		return new Line(label(row, overall), row.items(), mean(row.before()), mean(row.after()),
				(paired.mean() != null) ? Numbers.signed(paired.mean()) : "–",
				EvaluationLabels.range(paired.interval()), EvaluationLabels.figure(paired.hedgesG()),
				EvaluationLabels.probability(paired.t().p()), EvaluationLabels.probability(paired.wilcoxon().p()),
				overall);
	}

	private static String label(Competency row, boolean overall) {
		return overall ? row.label() : row.shortLabel();
	}

	private static Cell mean(Scores scores) {
		Distribution distribution = scores.distribution();
		return (distribution != null && distribution.mean() != null && distribution.deviation() != null)
				? new Cell(Numbers.two(distribution.mean()), "SD " + Numbers.two(distribution.deviation()),
						"n " + distribution.n())
				: new Cell(EvaluationLabels.none(scores.visibility()), null, null);
	}

	private static List<Bar> bars(CohortResults results) {
		Response response = results.response();
		List<Bar> bars = new ArrayList<>();
		bars.add(Bar.of("Invited", Math.max(response.askedBefore(), response.askedAfter())));
		bars.add(Bar.of(EvaluationLabels.column(results.query().from()), response.answeredBefore()));
		bars.add(Bar.of(EvaluationLabels.column(results.query().to()), response.answeredAfter()));
		Integer pairs = results.overall().change().pairs();
		if (pairs != null) {
			bars.add(Bar.of((results.query().group() != null) ? "Both, this group" : "Both", pairs));
		}
		return bars;
	}

}
