package org.alkimos.evaluation.export;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.archive.ExportLabels;
import org.alkimos.evaluation.archive.ExportedFigure;
import org.alkimos.evaluation.results.CohortResults;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.ItemRow;
import org.alkimos.evaluation.results.CohortResults.ItemScores;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.EvaluationReport.GapRow;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.Figure;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.evaluation.statistics.PairedChange;

/** Converts every figure of a table into one line. */
class ExportedFigures {

	private final List<ExportedFigure> exported = new ArrayList<>();

	private ResultsQuery query;

	ExportedFigures(ResultsQuery query) {
		this.query = query;
	}

	List<ExportedFigure> all() {
		return List.copyOf(this.exported);
	}

	void add(CohortResults results) {
		this.query = results.query();
		String from = ExportLabels.word(this.query.from());
		String to = ExportLabels.word(this.query.to());
		for (Competency row : results.rows()) {
			scores(from, row.code(), row.before());
			scores(to, row.code(), row.after());
			change(from + ">" + to, row.code(), row.change());
		}
		for (ItemRow row : results.items()) {
			item(from, row.key(), row.before());
			item(to, row.key(), row.after());
		}
	}

	void gap(List<GapRow> rows, ResultsQuery of) {
		this.query = of.only(null);
		String contrast = "gap@" + ExportLabels.word(of.to());
		for (GapRow row : rows) {
			tell(contrast, row.code(), "self", row.self(), row.visibility());
			tell(contrast, row.code(), "mentees", row.mentees(), row.visibility());
			if (row.difference() != null) {
				tell(contrast, row.code(), "gap", row.difference().difference(), row.visibility());
				interval(contrast, row.code(), "gap", row.difference().interval());
			}
		}
	}

	void change(String contrast, String code, Change change) {
		PairedChange paired = change.paired();
		if (paired == null) {
			tell(contrast, code, "change", null, change.visibility());
			return;
		}
		tell(contrast, code, "pairs", (double) paired.pairs());
		tell(contrast, code, "change", paired.mean());
		tell(contrast, code, "change_sd", paired.deviation());
		interval(contrast, code, "change", paired.interval());
		tell(contrast, code, "g", paired.hedgesG());
		tell(contrast, code, "t", paired.t().t());
		tell(contrast, code, "df", (double) paired.t().freedom());
		tell(contrast, code, "p_t", paired.t().p());
		tell(contrast, code, "v", paired.wilcoxon().v());
		tell(contrast, code, "p_v", paired.wilcoxon().p());
	}

	private void scores(String wave, String code, Scores scores) {
		if (scores.distribution() == null || scores.reliability() == null || scores.error() == null) {
			tell(wave, code, "mean", null, scores.visibility());
			return;
		}
		distribution(wave, code, scores.distribution());
		tell(wave, code, "cases", (double) scores.reliability().cases());
		tell(wave, code, "alpha", scores.reliability().alpha());
		interval(wave, code, "alpha", scores.reliability().interval());
		tell(wave, code, "omega", scores.reliability().omega());
		tell(wave, code, "sem", scores.error().standardError());
		tell(wave, code, "mdc95", scores.error().minimalDetectableChange());
	}

	private void distribution(String wave, String code, Distribution scores) {
		tell(wave, code, "n", (double) scores.n());
		tell(wave, code, "mean", scores.mean());
		tell(wave, code, "sd", scores.deviation());
		interval(wave, code, "ci", scores.interval());
		if (scores.quartiles() != null) {
			tell(wave, code, "min", scores.quartiles().least());
			tell(wave, code, "q1", scores.quartiles().lower());
			tell(wave, code, "median", scores.quartiles().median());
			tell(wave, code, "q3", scores.quartiles().upper());
			tell(wave, code, "max", scores.quartiles().greatest());
		}
		tell(wave, code, "floor", scores.floor());
		tell(wave, code, "ceiling", scores.ceiling());
	}

	private void item(String wave, String key, ItemScores scores) {
		if (scores.counts() == null || scores.distribution() == null) {
			tell(wave, key, "mean", null, scores.visibility());
			return;
		}
		distribution(wave, key, scores.distribution());
		tell(wave, key, "na", (double) scores.counts().notApplicable());
		tell(wave, key, "missing", (double) scores.counts().missing());
		for (int i = 0; i < scores.counts().byPoint().size(); i++) {
			tell(wave, key, "count_" + (scores.counts().low() + i), (double) scores.counts().byPoint().get(i));
		}
	}

	private void interval(String contrast, String variable, String statistic, @Nullable Interval interval) {
		if (interval != null) {
			tell(contrast, variable, statistic + "_low", interval.low());
			tell(contrast, variable, statistic + "_high", interval.high());
		}
	}

	private void tell(String contrast, String variable, String statistic, Figure figure) {
		add(contrast, variable, statistic, figure.value(), (figure.reason() != null) ? figure.reason().words() : null);
	}

	private void tell(String contrast, String variable, String statistic, @Nullable Double value) {
		add(contrast, variable, statistic, value, (value != null) ? null : "too few people");
	}

	private void tell(String contrast, String variable, String statistic, @Nullable Double value,
			Visibility visibility) {
		add(contrast, variable, statistic, value, switch (visibility) {
			case SHOWN -> null;
			case HIDDEN -> "hidden";
			case EMPTY -> "nobody answered";
		});
	}

	private void add(String contrast, String variable, String statistic, @Nullable Double value,
			@Nullable String reason) {
		this.exported.add(new ExportedFigure(ExportLabels.word(this.query.form()), this.query.version(),
				ExportLabels.word(this.query.missing()), ExportLabels.word(this.query.group()), contrast, variable,
				statistic, value, reason));
	}

}
