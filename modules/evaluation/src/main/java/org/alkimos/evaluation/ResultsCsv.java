package org.alkimos.evaluation;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.instrument.Score;
import org.alkimos.evaluation.instrument.ScoreSheet;

/**
 * One line per person, wave, form and variable: each item as answered, then each score by
 * each version and rule.
 */
class ResultsCsv {

	static final String[] HEADINGS = { "study_id", "pod_study_id", "cohort_id", "wave", "form", "version", "kind",
			"variable", "missing_rule", "value", "status", "items", "answered", "not_applicable", "missing" };

	private final CohortId cohort;

	private final Instrument instrument;

	private final StudyNumbers numbers;

	private final CsvTable table = new CsvTable(HEADINGS);

	ResultsCsv(CohortId cohort, Instrument instrument, StudyNumbers numbers) {
		this.cohort = cohort;
		this.instrument = instrument;
		this.numbers = numbers;
	}

	/** Lines in the order of study numbers, which says nothing about people. */
	String write(List<Response> responses) {
		responses.stream()
			.sorted(Comparator.comparing((Response response) -> this.numbers.of(response.respondent()))
				.thenComparing(Response::moment)
				.thenComparing(Response::form))
			.forEach(this::add);
		return this.table.toString();
	}

	private void add(Response response) {
		for (Item item : this.instrument.items()) {
			Answer answer = response.answers().getOrDefault(item.key(), Answer.missing());
			line(response, this.instrument.asked().code(), "item", item.key(), null, answer.value(),
					word(answer.status()), null);
		}
		for (InstrumentVersion version : this.instrument.versions()) {
			for (Score score : ScoreSheet.of(version, response.answers()).all()) {
				String kind = ScoreSheet.OVERALL.equals(score.code()) ? "overall" : "subscale";
				for (MissingRule rule : MissingRule.values()) {
					Double value = score.by(rule);
					line(response, version.code(), kind, score.code(), rule, value,
							(value != null) ? "scored" : "not-scored", score);
				}
			}
		}
	}

	private void line(Response response, String version, String kind, String variable, @Nullable MissingRule rule,
			@Nullable Number value, String status, @Nullable Score score) {
		this.table.add(this.numbers.of(response.respondent()), this.numbers.of(response.pod()), this.cohort.value(),
				word(response.moment()), word(response.form()), version, kind, variable,
				(rule != null) ? word(rule) : null, value, status, (score != null) ? score.items() : null,
				(score != null) ? score.answered() : null, (score != null) ? score.notApplicable() : null,
				(score != null) ? score.missing() : null);
	}

	/** Names of states as they stand in files: {@code not-applicable}. */
	static String word(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
