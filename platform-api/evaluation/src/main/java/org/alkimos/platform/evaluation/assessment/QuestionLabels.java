package org.alkimos.platform.evaluation.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.assessment.AssessmentView.Question;
import org.alkimos.evaluation.instrument.Choice;
import org.alkimos.evaluation.instrument.Condition;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.instrument.Scale.Anchor;
import org.alkimos.platform.evaluation.assessment.AssessmentPage.Line;
import org.alkimos.platform.ui.Scale;
import org.alkimos.platform.ui.Scale.Point;

/** Text of questions and answers on pages. */
final class QuestionLabels {

	private QuestionLabels() {
	}

	/** Name of the form field for the answer. */
	static String field(Question question) {
		Item item = question.item();
		String prefix = (item.kind() == ItemKind.TEXT) ? AnswerFields.WORDS
				: item.multiple() ? AnswerFields.BOXES : AnswerFields.PREFIX;
		return prefix + question.key();
	}

	static Scale scale(org.alkimos.evaluation.instrument.Scale scale) {
		Map<Integer, String> words = scale.anchors().stream().collect(Collectors.toMap(Anchor::value, Anchor::label));
		List<Point> points = IntStream.rangeClosed(scale.low(), scale.high())
			.mapToObj((value) -> new Point(Integer.toString(value), words.get(value)))
			.toList();
		return new Scale(points, new Point(AnswerParser.ABSTAIN, "Not applicable"));
	}

	/** Value of the form field: a number, text, or "not applicable". */
	static @Nullable String value(Question question) {
		return switch (question.status()) {
			case ANSWERED -> (question.value() != null) ? question.value().toString() : question.text();
			case NOT_APPLICABLE -> AnswerParser.ABSTAIN;
			case MISSING -> null;
		};
	}

	/** Text of the answer. */
	static String answer(Question question) {
		return switch (question.status()) {
			case MISSING -> question.shown() ? "No answer" : "Not asked";
			case NOT_APPLICABLE -> "Not applicable";
			case ANSWERED -> switch (question.item().kind()) {
				case LIKERT, NUMBER -> String.valueOf(question.value());
				case CHOICE -> question.item().multiple() ? labels(question.item(), question.chosen())
						: labels(question.item(), List.of(Objects.requireNonNullElse(question.value(), 0)));
				case TEXT -> Objects.requireNonNullElse(question.text(), "");
			};
		};
	}

	/**
	 * Condition under which the question is asked, such as
	 * {@code only if you answered “Yes”
	 * to question 4}.
	 */
	static @Nullable String condition(Question question, Map<String, Line> known) {
		Condition when = question.item().shownIf();
		Line other = (when != null) ? known.get(when.item()) : null;
		if (when == null || other == null) {
			return null;
		}
		String answers = when.values()
			.stream()
			.map((value) -> "“" + labels(other.question().item(), List.of(value)) + "”")
			.collect(Collectors.joining(" or "));
		return "only if you answered " + answers + " to question " + other.number();
	}

	private static String labels(Item item, List<Integer> values) {
		Map<Integer, String> labels = item.choices().stream().collect(Collectors.toMap(Choice::value, Choice::label));
		return values.stream()
			.map((value) -> labels.getOrDefault(value, value.toString()))
			.collect(Collectors.joining(", "));
	}

}
