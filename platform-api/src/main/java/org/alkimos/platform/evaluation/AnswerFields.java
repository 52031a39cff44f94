package org.alkimos.platform.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.util.MultiValueMap;

import org.alkimos.evaluation.Consents;
import org.alkimos.evaluation.instrument.Answer;

/**
 * The fields of the form as they were posted.
 *
 * @param seen version the page was drawn from; −1 if it cannot be read
 * @param consents null as long as evaluation was neither agreed to nor refused
 * @param check whether the respondent wants to look it over and hand it in
 */
record AnswerFields(int seen, Map<String, Answer> answers, @Nullable Consents consents, boolean check) {

	/** Begins the name of a field with a point of a scale, a choice or a number. */
	static final String PREFIX = "answer.";

	/** Begins the name of boxes of which any may be ticked. */
	static final String BOXES = "chosen.";

	/** Begins the name of a field for words. */
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
				answers.put(name.substring(PREFIX.length()), AnswerWords.fromField(first));
			}
			else if (name.startsWith(BOXES)) {
				answers.put(name.substring(BOXES.length()), AnswerWords.fromBoxes(values));
			}
			else if (name.startsWith(WORDS)) {
				answers.put(name.substring(WORDS.length()), Answer.ofText(first.replace("\r\n", "\n")));
			}
		});
		return answers;
	}

}
