package org.alkimos.evaluation.scoring;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One person's scores for one version of an instrument. A subscale is the mean or sum of
 * its items; the overall score is computed from all items, not from the subscales.
 */
public record ScoreSheet(String version, List<Score> subscales, Score overall) {

	/** Code of the overall score. */
	public static final String OVERALL = "OVERALL";

	public ScoreSheet {
		subscales = List.copyOf(subscales);
	}

	/** Scores answers; an item without an entry is missing. */
	public static ScoreSheet of(InstrumentVersion version, Map<String, Answer> answers) {
		return new Scorer(version).of(answers);
	}

	/** Subscales, then the overall score. */
	public List<Score> all() {
		return Stream.concat(this.subscales.stream(), Stream.of(this.overall)).toList();
	}

}
