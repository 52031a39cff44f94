package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One person's scores by one version of an instrument. A subscale is the mean of its
 * items; the overall score is the mean of all items, not of the subscales.
 */
public record ScoreSheet(String version, List<Score> subscales, Score overall) {

	/** Code of the overall score. */
	public static final String OVERALL = "OVERALL";

	public ScoreSheet {
		subscales = List.copyOf(subscales);
	}

	/** Scores answers; an item without an entry is missing. */
	public static ScoreSheet of(InstrumentVersion version, Map<String, Answer> answers) {
		List<Score> subscales = version.subscales()
			.stream()
			.map((subscale) -> score(subscale.code(), subscale.items(), answers,
					(rule, answered) -> rule.allowsSubscale(answered, subscale.items().size())))
			.toList();
		List<String> all = version.items();
		return new ScoreSheet(version.code(), subscales,
				score(OVERALL, all, answers, (rule, answered) -> rule.allowsOverall(answered, all.size())));
	}

	/** Subscales, then the overall score. */
	public List<Score> all() {
		return Stream.concat(this.subscales.stream(), Stream.of(this.overall)).toList();
	}

	private static Score score(String code, List<String> items, Map<String, Answer> answers,
			BiPredicate<MissingRule, Integer> allows) {
		int sum = 0;
		int answered = 0;
		int notApplicable = 0;
		for (String item : items) {
			Answer answer = answers.getOrDefault(item, Answer.missing());
			if (answer.value() != null) {
				sum += answer.value();
				answered++;
			}
			else if (answer.notApplicable()) {
				notApplicable++;
			}
		}
		@Nullable Double mean = (answered > 0) ? (double) sum / answered : null;
		return new Score(code, items.size(), answered, notApplicable, items.size() - answered - notApplicable,
				allows.test(MissingRule.STRICT, answered) ? mean : null,
				allows.test(MissingRule.PRORATED, answered) ? mean : null);
	}

}
