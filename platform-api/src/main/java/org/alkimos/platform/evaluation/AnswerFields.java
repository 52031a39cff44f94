package org.alkimos.platform.evaluation;

import java.util.Map;

import org.alkimos.evaluation.Consents;
import org.alkimos.evaluation.instrument.Answer;

/**
 * The fields of the form as they were posted.
 *
 * @param seen version the page was drawn from; −1 if it cannot be read
 * @param check whether the respondent wants to look it over and hand it in
 */
record AnswerFields(int seen, Map<String, Answer> answers, Consents consents, boolean check) {

	/** Begins the name of each question's field. */
	static final String PREFIX = "answer.";

	static AnswerFields of(Map<String, String> fields) {
		String version = fields.getOrDefault("version", "");
		return new AnswerFields(version.matches("\\d{1,9}") ? Integer.parseInt(version) : -1,
				AnswerWords.fromFields(fields, PREFIX),
				new Consents(fields.containsKey("forEvaluation"), fields.containsKey("forResearch")),
				"check".equals(fields.get("action")));
	}

}
