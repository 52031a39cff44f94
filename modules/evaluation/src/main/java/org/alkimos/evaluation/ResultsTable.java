package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.CohortResults.Change;
import org.alkimos.evaluation.CohortResults.Competency;
import org.alkimos.evaluation.CohortResults.Scores;
import org.alkimos.evaluation.Released.Pairs;
import org.alkimos.evaluation.Released.Respondents;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.instrument.ScoreSheet;
import org.alkimos.evaluation.instrument.Subscale;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.MeasurementError;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.evaluation.statistics.PairedChange.Pair;
import org.alkimos.evaluation.statistics.Reliability;

/** Scores of one form by one version, row by row, of people who may be counted. */
class ResultsTable {

	private final InstrumentVersion version;

	private final MissingRule rule;

	private final int floor;

	private final Respondents before;

	private final Respondents after;

	private final Pairs pairs;

	private final Scale scale;

	ResultsTable(InstrumentVersion version, Scale scale, MissingRule rule, int floor, Respondents before,
			Respondents after, Pairs pairs) {
		this.version = version;
		this.rule = rule;
		this.floor = floor;
		this.before = before;
		this.after = after;
		this.pairs = pairs;
		this.scale = scale;
	}

	List<Competency> competencies() {
		return this.version.subscales().stream().map(this::row).toList();
	}

	private Competency row(Subscale subscale) {
		return row(subscale.code(), subscale.label(), subscale.shortLabel(), subscale.items());
	}

	Competency overall() {
		return row(ScoreSheet.OVERALL, "Mean of all items", "Overall", this.version.items());
	}

	private Competency row(String code, String label, String shortLabel, List<String> items) {
		return new Competency(code, label, shortLabel, items.size(), scores(this.before, code, items),
				scores(this.after, code, items), change(code));
	}

	private Scores scores(Respondents respondents, String code, List<String> items) {
		List<Double> scores = respondents.people()
			.stream()
			.map((response) -> score(response, code))
			.filter(Objects::nonNull)
			.toList();
		Visibility visibility = enough(respondents.visibility(), scores.size());
		if (visibility != Visibility.SHOWN) {
			return new Scores(visibility, null, null, null);
		}
		Distribution distribution = Distribution.of(scores, this.scale.low(), this.scale.high());
		Reliability reliability = Reliability.of(complete(respondents, items));
		return new Scores(visibility, distribution, reliability, MeasurementError.of(distribution, reliability));
	}

	private Visibility enough(Visibility group, int people) {
		return (group == Visibility.SHOWN && people < this.floor)
				? ((people == 0) ? Visibility.EMPTY : Visibility.HIDDEN) : group;
	}

	private @Nullable Double score(Response response, String code) {
		return ScoreSheet.of(this.version, response.answers())
			.all()
			.stream()
			.filter((score) -> score.code().equals(code))
			.findFirst()
			.orElseThrow()
			.by(this.rule);
	}

	/** Answers of the people who answered every one of these items. */
	private static double[][] complete(Respondents respondents, List<String> items) {
		return respondents.people()
			.stream()
			.map((response) -> items.stream().map((item) -> value(response, item)).toList())
			.filter((values) -> values.stream().allMatch(Objects::nonNull))
			.map((values) -> values.stream().mapToDouble(Integer::doubleValue).toArray())
			.toArray(double[][]::new);
	}

	private static @Nullable Integer value(Response response, String item) {
		var answer = response.answers().get(item);
		return (answer != null) ? answer.value() : null;
	}

	private Change change(String code) {
		List<Pair> scored = new ArrayList<>();
		for (Released.Pair pair : this.pairs.people()) {
			Double first = score(pair.before(), code);
			Double last = score(pair.after(), code);
			if (first != null && last != null) {
				scored.add(new Pair(first, last));
			}
		}
		Visibility visibility = enough(this.pairs.visibility(), scored.size());
		return new Change(visibility, (visibility == Visibility.SHOWN) ? PairedChange.of(scored) : null);
	}

}
