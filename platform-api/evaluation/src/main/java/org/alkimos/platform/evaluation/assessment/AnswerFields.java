package org.alkimos.platform.evaluation.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.scoring.Answer;

/**
 * The posted fields of an assessment form.
 *
 * @param seen version that the page showed; −1 if it cannot be read
 * @param consents null until the respondent has agreed to or refused evaluation
 * @param check whether the respondent wants to review the answers and submit them
 */
record AnswerFields(int seen, Map<String, Answer> answers, @Nullable Consents consents, boolean check) {

	/** Prefix of fields that hold a point of a scale, a choice, or a number. */
	static final String PREFIX = "answer.";

	/** Prefix of checkboxes, any number of which may be selected. */
	static final String BOXES = "chosen.";

	/** Prefix of text fields. */
	static final String WORDS = "text.";

	static AnswerFields of(MultiValueMap<String, String> fields) {
		String version = Objects.requireNonNullElse(fields.getFirst("version"), "");
		return new AnswerFields(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1, answers(fields),
				consents(fields), "check".equals(fields.getFirst("action")));
	}

	private static @Nullable Consents consents(MultiValueMap<String, String> fields) {
		String evaluation = fields.getFirst("forEvaluation");
		return (evaluation != null)
				? new Consents(evaluation.equals("true"), "true".equals(fields.getFirst("forResearch"))) : null;
	}

	private static Map<String, Answer> answers(MultiValueMap<String, String> fields) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		fields.forEach((name, values) -> {
			String first = values.isEmpty() ? "" : values.getFirst();
			if (name.startsWith(PREFIX)) {
				answers.put(name.substring(PREFIX.length()), AnswerParser.fromField(first));
			}
			else if (name.startsWith(BOXES)) {
				answers.put(name.substring(BOXES.length()), AnswerParser.fromBoxes(values));
			}
			else if (name.startsWith(WORDS)) {
				answers.put(name.substring(WORDS.length()), Answer.ofText(first.replace("\r\n", "\n")));
			}
		});
		return answers;
	}

}
