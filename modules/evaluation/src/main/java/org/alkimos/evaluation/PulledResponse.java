package org.alkimos.evaluation;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.export.Row;
import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.evaluation.instrument.AnswerStatus;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.instrument.InstrumentVersion;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.evaluation.instrument.Score;
import org.alkimos.evaluation.instrument.ScoreSheet;

/**
 * One form that was handed in, as a program pulls it: study numbers in place of people.
 *
 * @param withdrawn whether its respondent no longer agrees; then there is nothing else,
 * and what was pulled before is to be deleted
 * @param changedAt when it was released, or its respondent last changed their mind
 * @param study number of the respondent
 * @param pod number of the pod
 * @param mentor number of the mentor who is rated
 * @param bands what respondents may be grouped by, where enough share it
 * @param answers by item; an item without an entry is missing
 * @param scores by every version and rule
 */
public record PulledResponse(ResponseNumber id, boolean withdrawn, Instant changedAt, CohortId cohort, WaveMoment wave,
		AssessmentForm form, @Nullable String study, @Nullable String pod, @Nullable String mentor,
		Map<String, String> bands, Map<String, Said> answers, List<Scored> scores) {

	/**
	 * What was said to one item.
	 *
	 * @param value a point of the scale, a choice or a number
	 * @param chosen values, where any number of choices may be chosen
	 */
	public record Said(AnswerStatus status, @Nullable Integer value, List<Integer> chosen) {

		static Said of(Answer answer) {
			return new Said(answer.status(), answer.value(), answer.choices());
		}

	}

	/**
	 * One score.
	 *
	 * @param code of the subscale, or {@code OVERALL}
	 * @param value null where too few items were answered for the rule
	 */
	public record Scored(String version, String code, MissingRule rule, @Nullable Double value, int answered,
			int notApplicable, int missing) {

		private static Scored of(InstrumentVersion version, Score score, MissingRule rule) {
			return new Scored(version.code(), score.code(), rule, score.by(rule), score.answered(),
					score.notApplicable(), score.missing());
		}

	}

	static PulledResponse of(Row row, Handed handed, Instrument instrument) {
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

	static PulledResponse withdrawn(ResponseNumber number, Handed handed) {
		return new PulledResponse(number, true, handed.changedAt(), handed.cohort(), handed.wave(), handed.form(), null,
				null, null, Map.of(), Map.of(), List.of());
	}

}
