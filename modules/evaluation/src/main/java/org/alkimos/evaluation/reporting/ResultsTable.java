package org.alkimos.evaluation.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.disclosure.DisclosedResponses;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Pairs;
import org.alkimos.evaluation.disclosure.DisclosedResponses.Respondents;
import org.alkimos.evaluation.instrument.Scale;
import org.alkimos.evaluation.responses.Response;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.CohortResults.Competency;
import org.alkimos.evaluation.results.CohortResults.Scores;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.Score;
import org.alkimos.evaluation.scoring.ScoreSheet;
import org.alkimos.evaluation.scoring.Scorer;
import org.alkimos.evaluation.scoring.Subscale;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.MeasurementError;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.evaluation.statistics.PairedChange.Pair;
import org.alkimos.evaluation.statistics.Reliability;

/** Scores of one form and version, row by row, for people who may be included. */
class ResultsTable {

	private final InstrumentVersion version;

	private final MissingRule rule;

	private final int floor;

	private final Respondents before;

	private final Respondents after;

	private final Pairs pairs;

	private final Scale scale;

	private final Scorer scorer;

	private final List<String> codes;

	private final IdentityHashMap<Response, double[]> scored = new IdentityHashMap<>();

	private final double[][] scoresBefore;

	private final double[][] scoresAfter;

	private final double[][] earlier;

	private final double[][] later;

	ResultsTable(InstrumentVersion version, Scale scale, MissingRule rule, int floor, Respondents before,
			Respondents after, Pairs pairs) {
		this.version = version;
		this.rule = rule;
		this.floor = floor;
		this.before = before;
		this.after = after;
		this.pairs = pairs;
		this.scale = scale;
		this.scorer = new Scorer(version);
		this.codes = this.scorer.of(Map.of()).all().stream().map(Score::code).toList();
		this.scoresBefore = scores(before.people());
		this.scoresAfter = scores(after.people());
		this.earlier = scores(pairs.people().stream().map(DisclosedResponses.Pair::before).toList());
		this.later = scores(pairs.people().stream().map(DisclosedResponses.Pair::after).toList());
	}

	List<Competency> competencies() {
		return this.version.subscales().stream().map(this::row).toList();
	}

	private Competency row(Subscale subscale) {
		return row(subscale.code(), subscale.label(), subscale.shortLabel(), subscale.items());
	}

	Competency overall() {
		return row(ScoreSheet.OVERALL, "Overall", "Overall", this.version.items());
	}

	private Competency row(String code, String label, String shortLabel, List<String> items) {
		return new Competency(code, label, shortLabel, items.size(),
				scores(this.before, this.scoresBefore, code, items), scores(this.after, this.scoresAfter, code, items),
				change(code));
	}

	/** The later wave only, without reliability; competencies, then the overall mean. */
	List<Scores> later() {
		return this.codes.stream().map((code) -> distribution(this.after, this.scoresAfter, code)).toList();
	}

	private Scores scores(Respondents respondents, double[][] all, String code, List<String> items) {
		Scores scores = distribution(respondents, all, code);
		if (scores.distribution() == null) {
			return scores;
		}
		Reliability reliability = Reliability.of(complete(respondents, items));
		return new Scores(scores.visibility(), scores.distribution(), reliability,
				MeasurementError.of(scores.distribution(), reliability));
	}

	private Scores distribution(Respondents respondents, double[][] all, String code) {
		double[] scores = column(all, this.codes.indexOf(code));
		Visibility visibility = enough(respondents.visibility(), scores.length);
		if (visibility != Visibility.SHOWN) {
			return new Scores(visibility, null, null, null);
		}
		return new Scores(visibility, Distribution.of(scores, this.scale.low(), this.scale.high()), null, null);
	}

	private Visibility enough(Visibility group, int people) {
		return (group == Visibility.SHOWN && people < this.floor)
				? ((people == 0) ? Visibility.EMPTY : Visibility.HIDDEN) : group;
	}

	/** Scores of all forms, computed once for all rows; NaN if there is no score. */
	private double[] scores(Response response) {
		return this.scored.computeIfAbsent(response, (one) -> this.scorer.scores(one.answers(), this.rule));
	}

	private double[][] scores(List<Response> responses) {
		return responses.stream().map(this::scores).toArray(double[][]::new);
	}

	private static double[] column(double[][] scores, int code) {
		double[] column = new double[scores.length];
		int filled = 0;
		for (double[] one : scores) {
			column[filled] = one[code];
			filled += Double.isNaN(one[code]) ? 0 : 1;
		}
		return Arrays.copyOf(column, filled);
	}

	/** Scored answers of people who answered all of these items. */
	private double[][] complete(Respondents respondents, List<String> items) {
		boolean[] reversed = new boolean[items.size()];
		for (int i = 0; i < reversed.length; i++) {
			reversed[i] = this.version.counted(items.get(i), 0) != 0;
		}
		return respondents.people()
			.stream()
			.map((response) -> values(response.answers(), items, reversed))
			.filter(Objects::nonNull)
			.toArray(double[][]::new);
	}

	private double @Nullable [] values(Map<String, Answer> answers, List<String> items, boolean[] reversed) {
		double[] values = new double[items.size()];
		for (int i = 0; i < values.length; i++) {
			Answer answer = answers.get(items.get(i));
			Integer value = (answer != null) ? answer.value() : null;
			if (value == null) {
				return null;
			}
			values[i] = reversed[i] ? this.version.counted(items.get(i), value) : value;
		}
		return values;
	}

	private Change change(String code) {
		int place = this.codes.indexOf(code);
		List<Pair> scored = new ArrayList<>();
		for (int i = 0; i < this.earlier.length; i++) {
			double first = this.earlier[i][place];
			double last = this.later[i][place];
			if (!Double.isNaN(first) && !Double.isNaN(last)) {
				scored.add(new Pair(first, last));
			}
		}
		Visibility visibility = enough(this.pairs.visibility(), scored.size());
		return new Change(visibility, (visibility == Visibility.SHOWN) ? PairedChange.of(scored) : null);
	}

}
