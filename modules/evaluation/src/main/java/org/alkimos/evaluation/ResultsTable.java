package org.alkimos.evaluation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.CohortResults.Change;
import org.alkimos.evaluation.CohortResults.Competency;
import org.alkimos.evaluation.CohortResults.Scores;
import org.alkimos.evaluation.CohortResults.Visibility;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.instrument.Score;
import org.alkimos.evaluation.instrument.ScoreSheet;
import org.alkimos.evaluation.instrument.Subscale;
import org.alkimos.evaluation.statistics.Distribution;
import org.alkimos.evaluation.statistics.PairedChange;
import org.alkimos.evaluation.statistics.PairedChange.Pair;
import org.alkimos.kernel.tenancy.PersonId;

/** Scores of one form by one version, row by row, with the small-group rule applied. */
class ResultsTable {

	private final InstrumentVersion version;

	private final MissingRule rule;

	private final Map<PersonId, ScoreSheet> before;

	private final Map<PersonId, ScoreSheet> after;

	ResultsTable(InstrumentVersion version, MissingRule rule, List<Response> responses) {
		this.version = version;
		this.rule = rule;
		this.before = sheets(responses, WaveMoment.OPENING);
		this.after = sheets(responses, WaveMoment.CLOSING);
	}

	private Map<PersonId, ScoreSheet> sheets(List<Response> responses, WaveMoment moment) {
		Map<PersonId, ScoreSheet> sheets = new HashMap<>();
		responses.stream()
			.filter((response) -> response.moment() == moment)
			.forEach((response) -> sheets.put(response.respondent(), ScoreSheet.of(this.version, response.answers())));
		return sheets;
	}

	List<Competency> competencies() {
		List<Subscale> subscales = this.version.subscales();
		return IntStream.range(0, subscales.size()).mapToObj((i) -> {
			Subscale subscale = subscales.get(i);
			return row(i, subscale.code(), subscale.label(), subscale.shortLabel(), subscale.items().size());
		}).toList();
	}

	Competency overall() {
		return row(this.version.subscales().size(), ScoreSheet.OVERALL, "Mean of all items", "Overall",
				this.version.items().size());
	}

	private Competency row(int index, String code, String label, String shortLabel, int items) {
		Map<PersonId, Double> first = scores(this.before, index);
		Map<PersonId, Double> second = scores(this.after, index);
		Scores shownBefore = scores(first);
		Scores shownAfter = scores(second);
		return new Competency(code, label, shortLabel, items, shownBefore, shownAfter,
				change(first, second, shownBefore, shownAfter));
	}

	private Map<PersonId, Double> scores(Map<PersonId, ScoreSheet> sheets, int index) {
		Map<PersonId, Double> scores = new HashMap<>();
		sheets.forEach((person, sheet) -> {
			Score score = sheet.all().get(index);
			Double mean = score.by(this.rule);
			if (mean != null) {
				scores.put(person, mean);
			}
		});
		return scores;
	}

	private static Scores scores(Map<PersonId, Double> byPerson) {
		Visibility visibility = SmallGroups.visibilityOf(byPerson.size());
		if (visibility != Visibility.SHOWN) {
			return new Scores(visibility, null, null, null, null);
		}
		// Summed in the order of size, so that the same people always give the same last
		// digit.
		Distribution all = Distribution.of(byPerson.values().stream().sorted().toList());
		return new Scores(visibility, all.n(), all.mean(), all.deviation(), all.interval());
	}

	/**
	 * A hidden wave hides the change as well: with it, the hidden mean could be worked
	 * out.
	 */
	private static Change change(Map<PersonId, Double> first, Map<PersonId, Double> second, Scores before,
			Scores after) {
		List<Pair> pairs = new ArrayList<>();
		first.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach((entry) -> {
			@Nullable Double later = second.get(entry.getKey());
			if (later != null) {
				pairs.add(new Pair(entry.getValue(), later));
			}
		});
		Visibility visibility = SmallGroups.visibilityOf(pairs.size());
		if (before.visibility() == Visibility.HIDDEN || after.visibility() == Visibility.HIDDEN) {
			visibility = pairs.isEmpty() ? Visibility.EMPTY : Visibility.HIDDEN;
		}
		if (visibility != Visibility.SHOWN) {
			return new Change(visibility, null, null, null, null);
		}
		PairedChange change = PairedChange.of(pairs);
		return new Change(visibility, change.pairs(), change.mean(), change.interval(), change.hedgesG());
	}

}
