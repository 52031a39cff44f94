package org.alkimos.platform.evaluation.assessment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.scoring.Answer;
import org.alkimos.kernel.problems.FieldErrors;

/** Parses answers from JSON and from form fields. */
final class AnswerParser {

	/** Form value for "not applicable". */
	static final String ABSTAIN = "NA";

	private static final String NUMBER = "-?\\d{1,7}";

	private static final String NOT_APPLICABLE = "not-applicable";

	private static final String HELP = "Send a whole number, a list of them, a text, \"not-applicable\", or null to clear"
			+ " an answer.";

	private AnswerParser() {
	}

	/**
	 * Parses a whole number, a list of them, a text, "not-applicable", or null to remove
	 * an answer. The desk checks whether the answer fits the question.
	 */
	static Map<String, Answer> fromJson(Map<String, @Nullable Object> body) {
		Map<String, Answer> answers = new LinkedHashMap<>();
		var errors = new FieldErrors();
		body.forEach((key, value) -> {
			Answer answer = read(value);
			if (answer != null) {
				answers.put(key, answer);
			}
			errors.rejectIf(answer == null, EvaluationProblem.ANSWER_DOES_NOT_FIT, key, HELP);
		});
		errors.throwIfAny();
		return answers;
	}

	private static @Nullable Answer read(@Nullable Object value) {
		return switch (value) {
			case null -> Answer.missing();
			case Integer number -> Answer.of(number);
			case String word when word.equals(NOT_APPLICABLE) -> Answer.doesNotApply();
			case String text when !text.isBlank() -> Answer.ofText(text);
			case List<?> values -> choices(values);
			default -> null;
		};
	}

	private static @Nullable Answer choices(List<?> values) {
		List<Integer> numbers = values.stream().filter(Integer.class::isInstance).map(Integer.class::cast).toList();
		return (numbers.isEmpty() || numbers.size() < values.size()) ? null : Answer.ofChoices(numbers);
	}

	/** Parses a posted point of a scale, choice, or number. */
	static Answer fromField(String value) {
		if (value.isBlank()) {
			return Answer.missing();
		}
		if (value.equals(ABSTAIN)) {
			return Answer.doesNotApply();
		}
		String number = value.strip();
		return number.matches(NUMBER) ? Answer.of(Integer.parseInt(number)) : Answer.ofText(value);
	}

	/**
	 * Parses posted checkboxes; the empty value only marks that they were on the page.
	 */
	static Answer fromBoxes(List<String> values) {
		List<String> ticked = values.stream().filter((value) -> !value.isBlank()).toList();
		return ticked.stream().allMatch((value) -> value.matches(NUMBER))
				? Answer.ofChoices(ticked.stream().map(Integer::valueOf).toList())
				: Answer.ofText(String.join(" ", ticked));
	}

}
