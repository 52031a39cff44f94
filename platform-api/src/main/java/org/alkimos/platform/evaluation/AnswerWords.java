package org.alkimos.platform.evaluation;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.instrument.Answer;
import org.alkimos.kernel.problems.FieldErrors;

/** Answers as clients write them. */
final class AnswerWords {

	/** What pages post for "not applicable". */
	static final String ABSTAIN = "NA";

	private static final String NOT_APPLICABLE = "not-applicable";

	private static final String HELP = "Send a whole number, \"not-applicable\", or null to take an answer back.";

	private AnswerWords() {
	}

	/**
	 * Reads a whole number, "not-applicable", or null for an answer that is taken back.
	 */
	static Map<String, Answer> fromJson(Map<String, @Nullable Object> body) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		var errors = new FieldErrors();
		body.forEach((key, value) -> {
			Answer answer = read(value);
			if (answer != null) {
				answers.put(key, answer);
			}
			errors.rejectIf(answer == null, key, HELP);
		});
		errors.throwIfAny();
		return answers;
	}

	private static @Nullable Answer read(@Nullable Object value) {
		return switch (value) {
			case null -> Answer.missing();
			case Integer number -> Answer.of(number);
			case String word when word.equals(NOT_APPLICABLE) -> Answer.doesNotApply();
			default -> null;
		};
	}

	/**
	 * Reads the fields of a page whose names begin with the prefix; what was not chosen
	 * is not among them.
	 */
	static Map<String, Answer> fromFields(Map<String, String> fields, String prefix) {
		Map<String, @Nullable Object> body = new LinkedHashMap<>();
		fields.forEach((name, value) -> {
			if (name.startsWith(prefix)) {
				body.put(name.substring(prefix.length()), wordOf(value));
			}
		});
		return fromJson(body);
	}

	private static Object wordOf(String value) {
		if (value.equals(ABSTAIN)) {
			return NOT_APPLICABLE;
		}
		return value.matches("\\d{1,3}") ? Integer.valueOf(value) : value;
	}

}
