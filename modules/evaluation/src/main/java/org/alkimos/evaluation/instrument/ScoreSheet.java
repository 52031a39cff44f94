package org.alkimos.evaluation.instrument;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One person's scores by one version of an instrument. A subscale is the mean or sum of
 * its items; the overall score is made of all items, not of the subscales.
 */
public record ScoreSheet(String version, List<Score> subscales, Score overall) {

	/** Code of the overall score. */
	public static final String OVERALL = "OVERALL";

	public ScoreSheet {
		subscales = List.copyOf(subscales);
	}

	/** Scores answers; an item without an entry is missing. */
	public static ScoreSheet of(InstrumentVersion version, Map<String, Answer> answers) {
		Prorating prorating = version.prorating();
		List<Score> subscales = version.subscales()
			.stream()
			.map((subscale) -> tally(version, subscale.items(), answers).score(subscale.code(), subscale.method(),
					prorating.subscale()))
			.toList();
		return new ScoreSheet(version.code(), subscales,
				tally(version, version.items(), answers).score(OVERALL, version.overall(), prorating.overall()));
	}

	/** Subscales, then the overall score. */
	public List<Score> all() {
		return Stream.concat(this.subscales.stream(), Stream.of(this.overall)).toList();
	}

	private static Tally tally(InstrumentVersion version, List<String> items, Map<String, Answer> answers) {
		long sum = 0;
		int answered = 0;
		int notApplicable = 0;
		for (String item : items) {
			Answer answer = answers.getOrDefault(item, Answer.missing());
			if (answer.value() != null) {
				sum += version.counted(item, answer.value());
				answered++;
			}
			else if (answer.notApplicable()) {
				notApplicable++;
			}
		}
		return new Tally(items.size(), sum, answered, notApplicable);
	}

	/** What was said to some items. */
	private record Tally(int items, long sum, int answered, int notApplicable) {

		Score score(String code, ScoreMethod method, Share enough) {
			@Nullable Double score = (this.answered > 0) ? method.of(this.sum, this.answered, this.items) : null;
			return new Score(code, this.items, this.answered, this.notApplicable,
					this.items - this.answered - this.notApplicable, (this.answered == this.items) ? score : null,
					enough.isReachedBy(this.answered, this.items) ? score : null);
		}

	}

}
