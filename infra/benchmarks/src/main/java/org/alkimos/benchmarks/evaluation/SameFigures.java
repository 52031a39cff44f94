package org.alkimos.benchmarks.evaluation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.ItemRow;
import org.alkimos.evaluation.results.CohortResults.ItemScores;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.EvaluationReport;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.PairedChange;

/** Holds a report against the figures of the script in R. */
final class SameFigures {

	/** R's factanal stops before the last digits. */
	private static final double OMEGA = 1e-4;

	private static final double OTHERS = 1e-9;

	private final Map<String, Double> ours = new HashMap<>();

	SameFigures(EvaluationReport report) {
		for (Competency row : report.results().rows()) {
			scores("OPENING," + row.code(), row.before());
			scores("CLOSING," + row.code(), row.after());
			PairedChange paired = row.change().paired();
			if (paired != null) {
				change("OPENING>CLOSING," + row.code(), paired);
			}
		}
		for (ItemRow row : report.results().items()) {
			item("OPENING," + row.key(), row.before());
			item("CLOSING," + row.key(), row.after());
		}
		report.gap()
			.forEach((row) -> tell("gap," + row.code(), "gap",
					(row.difference() != null) ? row.difference().difference() : null));
	}

	/** How many of R's figures are ours, in words. */
	String asIn(List<String> lines) {
		int same = 0;
		StringBuilder others = new StringBuilder();
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",");
			Double mine = this.ours.get(cells[1] + "," + cells[2] + "," + cells[3]);
			double theirs = Double.parseDouble(cells[4]);
			double allowed = ("omega".equals(cells[3]) ? OMEGA : OTHERS) * Math.max(1, Math.abs(theirs));
			if (mine != null && Math.abs(mine - theirs) <= allowed) {
				same++;
			}
			else if (mine != null) {
				others.append("differs: ").append(line).append(" ours ").append(mine).append('\n');
			}
		}
		return others + "%,d of R's %,d figures compared and equal".formatted(same, lines.size() - 1);
	}

	private void scores(String where, Scores scores) {
		if (scores.distribution() == null || scores.reliability() == null || scores.error() == null) {
			return;
		}
		distribution(where, scores.distribution());
		tell(where, "cases", (double) scores.reliability().cases());
		tell(where, "alpha", scores.reliability().alpha().value());
		tell(where, "omega", scores.reliability().omega().value());
		tell(where, "sem", scores.error().standardError().value());
		tell(where, "mdc95", scores.error().minimalDetectableChange().value());
	}

	private void distribution(String where, Distribution scores) {
		tell(where, "n", (double) scores.n());
		tell(where, "mean", scores.mean());
		tell(where, "sd", scores.deviation());
		if (scores.quartiles() != null && scores.interval() != null) {
			tell(where, "q1", scores.quartiles().lower());
			tell(where, "median", scores.quartiles().median());
			tell(where, "q3", scores.quartiles().upper());
			tell(where, "ci_low", scores.interval().low());
			tell(where, "ci_high", scores.interval().high());
		}
		tell(where, "floor", scores.floor());
		tell(where, "ceiling", scores.ceiling());
	}

	private void item(String where, ItemScores scores) {
		if (scores.counts() != null && scores.distribution() != null) {
			distribution(where, scores.distribution());
			tell(where, "na", (double) scores.counts().notApplicable());
			for (int i = 0; i < scores.counts().byPoint().size(); i++) {
				tell(where, "count_" + (i + 1), (double) scores.counts().byPoint().get(i));
			}
		}
	}

	private void change(String where, PairedChange paired) {
		tell(where, "pairs", (double) paired.pairs());
		tell(where, "change", paired.mean());
		tell(where, "change_sd", paired.deviation());
		tell(where, "g", paired.hedgesG().value());
		tell(where, "t", paired.t().t().value());
		tell(where, "p_t", paired.t().p().value());
		tell(where, "v", paired.wilcoxon().v().value());
		tell(where, "p_v", paired.wilcoxon().p().value());
		if (paired.interval() != null) {
			tell(where, "change_low", paired.interval().low());
			tell(where, "change_high", paired.interval().high());
		}
	}

	private void tell(String where, String statistic, @Nullable Double value) {
		if (value != null) {
			this.ours.put(where + "," + statistic, value);
		}
	}

}
