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
 * @param withdrawn whether the respondent has withdrawn consent; then all other fields
 * are empty, and earlier copies must be deleted
 * @param changedAt time of release, or of the respondent's last change of consent
 * @param study study ID of the respondent
 * @param pod study ID of the pod
 * @param mentor study ID of the rated mentor
 * @param bands attributes of the respondent that enough people share
 * @param answers answers by item; an item without an entry is missing
 * @param scores scores for every version and rule
 */
public record PulledResponse(ResponseNumber id, boolean withdrawn, Instant changedAt, CohortId cohort, WaveMoment wave,
		AssessmentForm form, @Nullable String study, @Nullable String pod, @Nullable String mentor,
		Map<String, String> bands, Map<String, Said> answers, List<Scored> scores) {

	/**
	 * The answer to one item.
	 *
	 * @param value a point of the scale, a choice, or a number
	 * @param chosen chosen values, if any number of choices may be chosen
	 */
	public record Said(AnswerStatus status, @Nullable Integer value, List<Integer> chosen) {

		static Said of(Answer answer) {
			return new Said(answer.status(), answer.value(), answer.choices());
		}

	}

	/**
	 * One score.
	 *
	 * @param code code of the subscale, or {@code OVERALL}
	 * @param value score, or null if too few items were answered for the rule
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
