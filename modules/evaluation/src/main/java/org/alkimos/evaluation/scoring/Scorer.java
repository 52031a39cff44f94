package org.alkimos.evaluation.scoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Scores many people's answers with one version of an instrument. */
public final class Scorer {

	private final InstrumentVersion version;

	private final List<Part> parts = new ArrayList<>();

	private final Part overall;

	public Scorer(InstrumentVersion version) {
		this.version = version;
		Prorating prorating = version.prorating();
		version.subscales()
			.forEach((subscale) -> this.parts
				.add(part(subscale.code(), subscale.items(), subscale.method(), prorating.subscale())));
		this.overall = part(ScoreSheet.OVERALL, version.items(), version.overall(), prorating.overall());
	}

	private Part part(String code, List<String> items, ScoreMethod method, Share enough) {
		return new Part(code, items.toArray(String[]::new),
				items.stream().map(this.version::ends).toArray(Integer[]::new), method, enough);
	}

	/** One person's scores; an item without an entry is missing. */
	public ScoreSheet of(Map<String, Answer> answers) {
		return new ScoreSheet(this.version.code(), this.parts.stream().map((part) -> part.score(answers)).toList(),
				this.overall.score(answers));
	}

	/**
	 * One person's scores under one rule, the overall score last; NaN if there is none.
	 */
	public double[] scores(Map<String, Answer> answers, MissingRule rule) {
		double[] scores = new double[this.parts.size() + 1];
		for (int i = 0; i < scores.length; i++) {
			Part part = (i < this.parts.size()) ? this.parts.get(i) : this.overall;
			Double score = part.score(answers).by(rule);
			scores[i] = (score != null) ? score : Double.NaN;
		}
		return scores;
	}

	/**
	 * Items of a score.
	 *
	 * @param ends sums of the scale ends of reversed items, otherwise null
	 */
	private record Part(String code, String[] items, @Nullable Integer[] ends, ScoreMethod method, Share enough) {

		Score score(Map<String, Answer> answers) {
			long sum = 0;
			int answered = 0;
			int notApplicable = 0;
			for (int i = 0; i < this.items.length; i++) {
				Answer answer = answers.get(this.items[i]);
				Integer value = (answer != null) ? answer.value() : null;
				Integer both = this.ends[i];
				if (value != null) {
					sum += (both != null) ? both - value : value;
					answered++;
				}
				else if (answer != null && answer.notApplicable()) {
					notApplicable++;
				}
			}
			return score(sum, answered, notApplicable);
		}

		private Score score(long sum, int answered, int notApplicable) {
			int count = this.items.length;
			@Nullable Double score = (answered > 0) ? this.method.of((double) sum, answered, count) : null;
			return new Score(this.code, count, answered, notApplicable, count - answered - notApplicable,
					(answered == count) ? score : null, this.enough.isReachedBy(answered, count) ? score : null);
		}

	}

}
