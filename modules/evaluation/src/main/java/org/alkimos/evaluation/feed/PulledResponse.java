package org.alkimos.evaluation.feed;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.archive.Row;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.evaluation.scoring.InstrumentVersion;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.scoring.Score;
import org.alkimos.evaluation.scoring.ScoreSheet;

/**
 * One submitted form for API clients, with study IDs instead of people.
 *
 * @param id ID of the response, stable for one purpose
 * @param withdrawn whether the response may no longer be used, because consent was
 * withdrawn or its group has become too small; then there are no study IDs, bands,
 * answers, or scores, and earlier copies must be deleted
 * @param changedAt UTC instant when the wave closed, or the latest change afterwards: of
 * a consent, or of what may be shown
 * @param cohort ID of the cohort
 * @param wave moment of the wave
 * @param form who rates whom
 * @param study study ID of the respondent, or null if withdrawn
 * @param pod study ID of the pod, or null if withdrawn
 * @param mentor study ID of the rated mentor, or null if withdrawn
 * @param bands department and rank of the respondent, each only if enough people share it
 * @param answers answers by key of the item; an item without an entry is missing
 * @param scores scores for every version and rule; subscales, then the overall score
 */
public record PulledResponse(ResponseNumber id, boolean withdrawn, Instant changedAt, CohortId cohort, WaveMoment wave,
		AssessmentForm form, @Nullable String study, @Nullable String pod, @Nullable String mentor,
		Map<String, String> bands, Map<String, Said> answers, List<Scored> scores) {

	/**
	 * The answer to one item.
	 *
	 * @param status whether it is answered, not applicable, or missing
	 * @param value a point of the scale, a choice, or a number, or null if there is none
	 * @param chosen chosen values, if any number of choices may be chosen; otherwise
	 * empty
	 */
	public record Said(AnswerStatus status, @Nullable Integer value, List<Integer> chosen) {

		static Said of(Answer answer) {
			return new Said(answer.status(), answer.value(), answer.choices());
		}

	}

	/**
	 * One score.
	 *
	 * @param version code of the scoring version
	 * @param code code of the subscale, or {@code OVERALL}
	 * @param rule rule for missing answers
	 * @param value score, or null if too few items were answered for the rule
	 * @param answered number of items answered
	 * @param notApplicable number of items answered as not applicable
	 * @param missing number of items without an answer
	 */
	public record Scored(String version, String code, MissingRule rule, @Nullable Double value, int answered,
			int notApplicable, int missing) {

		private static Scored of(InstrumentVersion version, Score score, MissingRule rule) {
			return new Scored(version.code(), score.code(), rule, score.by(rule), score.answered(),
					score.notApplicable(), score.missing());
		}

	}

	static PulledResponse of(Row row, Submission handed, Instrument instrument) {
		List<Scored> scores = instrument.versions()
			.stream()
			.flatMap((version) -> ScoreSheet.of(version, row.answers())
				.all()
				.stream()
				.flatMap((score) -> List.of(MissingRule.values())
					.stream()
					.map((rule) -> Scored.of(version, score, rule))))
			.toList();
		Map<String, Said> answers = new java.util.TreeMap<>();
		row.answers().forEach((item, answer) -> answers.put(item, Said.of(answer)));
		return new PulledResponse(ResponseNumber.of(row), false, handed.changedAt(), handed.cohort(), handed.wave(),
				handed.form(), row.study(), row.pod(), row.mentor(), row.bands(), answers, scores);
	}

	static PulledResponse withdrawn(ResponseNumber number, Submission handed) {
		return new PulledResponse(number, true, handed.changedAt(), handed.cohort(), handed.wave(), handed.form(), null,
				null, null, Map.of(), Map.of(), List.of());
	}

}
