package org.alkimos.platform.evaluation.assessment;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.assessment.AssessmentView.Question;
import org.alkimos.evaluation.instrument.Item;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.platform.evaluation.assessment.AssessmentPage.Line;
import org.alkimos.platform.ui.Option;

/**
 * A question that is not rated on a scale.
 *
 * @param name name of the form field
 * @param label label with the question number
 * @param hint condition under which it is asked, and how to answer it; or null
 */
public record OtherQuestion(String name, String label, @Nullable String hint, Question question) {

	static OtherQuestion of(Line line, @Nullable String condition) {
		Question question = line.question();
		return new OtherQuestion(QuestionLabels.field(question), line.number() + ". " + question.label(),
				hint(question.item(), condition), question);
	}

	private static @Nullable String hint(Item item, @Nullable String condition) {
		String how = switch (item.kind()) {
			case LIKERT -> "";
			case CHOICE -> item.multiple() ? "Select all that apply." : "";
			case NUMBER -> "A whole number" + ((item.min() != null) ? " from " + item.min() : "")
					+ ((item.max() != null) ? " to " + item.max() : "") + ".";
			case TEXT -> "Up to " + item.longest() + " characters. Including names could reveal who wrote it.";
		};
		String when = (condition != null) ? Character.toUpperCase(condition.charAt(0)) + condition.substring(1) + "."
				: "";
		String hint = (when + " " + how).strip();
		return hint.isEmpty() ? null : hint;
	}

	public boolean isChoice() {
		return this.question.item().kind() == ItemKind.CHOICE && !this.question.item().multiple();
	}

	public boolean isBoxes() {
		return this.question.item().kind() == ItemKind.CHOICE && this.question.item().multiple();
	}

	public boolean isNumber() {
		return this.question.item().kind() == ItemKind.NUMBER;
	}

	public List<Option> options() {
		return this.question.item()
			.choices()
			.stream()
			.map((choice) -> Option.of(Integer.toString(choice.value()), choice.label()))
			.toList();
	}

	public List<String> chosen() {
		return this.question.chosen().stream().map(String::valueOf).toList();
	}

	public @Nullable String value() {
		return (this.question.status() == AnswerStatus.ANSWERED) ? QuestionLabels.value(this.question) : null;
	}

	public @Nullable String min() {
		Integer min = this.question.item().min();
		return (min != null) ? min.toString() : null;
	}

	public @Nullable String max() {
		Integer max = this.question.item().max();
		return (max != null) ? max.toString() : null;
	}

	public int longest() {
		return this.question.item().longest();
	}

}
