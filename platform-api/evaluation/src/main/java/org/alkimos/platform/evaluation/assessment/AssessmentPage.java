package org.alkimos.platform.evaluation.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.assessment.AssessmentView.Question;
import org.alkimos.evaluation.assessment.AssessmentView.Section;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.scoring.AnswerStatus;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.evaluation.EvaluationLabels;
import org.alkimos.platform.ui.FieldIds;
import org.alkimos.platform.ui.Option;
import org.alkimos.platform.ui.Scale;
import org.alkimos.platform.ui.ScaleItem;

/** One form on a page, to fill in or to read. */
public record AssessmentPage(AssessmentView view, String title, String about, String privacy, String mentor,
		List<Part> parts) {

	/**
	 * Questions under one heading.
	 *
	 * @param blocks as they are filled in
	 * @param lines as they are shown after submission
	 */
	public record Part(String label, List<Block> blocks, List<Line> lines) {
	}

	/** Rated questions on one scale, or a single question of another kind. */
	public record Block(@Nullable Scale scale, List<ScaleItem> items, @Nullable OtherQuestion other) {
	}

	/** One question with the answer in words. */
	public record Line(int number, Question question) {

		public String text() {
			return this.question.label();
		}

		public String answer() {
			return QuestionLabels.answer(this.question);
		}

		String id() {
			return FieldIds.of(QuestionLabels.field(this.question));
		}

	}

	static AssessmentPage of(AssessmentView view, Map<PersonId, PersonName> names, int floor) {
		Overview overview = view.overview();
		Map<String, Line> known = new HashMap<>();
		List<Part> parts = new ArrayList<>();
		for (Section section : view.sections()) {
			List<Line> lines = new ArrayList<>();
			for (Question question : section.questions()) {
				Line line = new Line(known.size() + 1, question);
				known.put(question.key(), line);
				lines.add(line);
			}
			parts.add(new Part(section.label(), blocks(lines, known), lines));
		}
		return new AssessmentPage(view, EvaluationLabels.title(overview), AssessmentsPage.about(overview, names),
				EvaluationLabels.privacy(overview.form(), overview.menteesInPod(), floor) + EvaluationLabels
					.privacyOfWords(known.values().stream().map((line) -> line.question().item().kind()), floor),
				mentor(overview, names), parts);
	}

	private static String mentor(Overview overview, Map<PersonId, PersonName> names) {
		PersonName name = names.get(overview.mentor());
		return (name != null) ? name.full() : "your mentor";
	}

	/** Whether the scores can be shared with the rated mentor. */
	public boolean shareable() {
		return this.view.overview().form() == AssessmentForm.MENTEE_ABOUT_MENTOR
				&& this.view.overview().state() == AssessmentState.SUBMITTED;
	}

	/** Whether the form is still open after its due date. */
	public boolean late(LocalDate today) {
		return open() && this.view.overview().dueOn().isBefore(today);
	}

	/**
	 * Groups consecutive questions that use the same scale; every other question is a
	 * block of its own.
	 */
	private static List<Block> blocks(List<Line> lines, Map<String, Line> known) {
		List<Block> blocks = new ArrayList<>();
		for (Line line : lines) {
			Question question = line.question();
			String condition = QuestionLabels.condition(question, known);
			if (question.item().kind() != ItemKind.LIKERT) {
				blocks.add(new Block(null, List.of(), OtherQuestion.of(line, condition)));
				continue;
			}
			Scale scale = QuestionLabels.scale(question.item().scale());
			ScaleItem item = ScaleItem.of(QuestionLabels.field(question), line.number(),
					(condition != null) ? question.label() + " (" + condition + ")" : question.label(),
					QuestionLabels.value(question));
			if (!blocks.isEmpty() && scale.equals(blocks.getLast().scale())) {
				blocks.getLast().items().add(item);
			}
			else {
				blocks.add(new Block(scale, new ArrayList<>(List.of(item)), null));
			}
		}
		return blocks;
	}

	/** Instruction for rated questions; null if all of them have their own scales. */
	public @Nullable String how() {
		var usual = this.view.scale();
		boolean used = this.view.sections()
			.stream()
			.flatMap((section) -> section.questions().stream())
			.anyMatch((question) -> question.item().kind() == ItemKind.LIKERT && question.item().scale().equals(usual));
		return used ? "Choose a number from %d to %d, or “Not applicable.”".formatted(usual.low(), usual.high()) : null;
	}

	/** Options yes and no for a use of the answers. */
	public static List<Option> uses() {
		return List.of(Option.of("true", "Yes"), Option.of("false", "No"));
	}

	/** The chosen option; null until the respondent has chosen. */
	public @Nullable String use(boolean agreed) {
		return said() ? String.valueOf(agreed) : null;
	}

	/** Whether the respondent has chosen how the answers may be used. */
	public boolean said() {
		return this.view.consentedAt() != null;
	}

	public String href() {
		return AssessmentsPage.href(this.view.overview());
	}

	public boolean open() {
		return this.view.overview().state() == AssessmentState.OPEN;
	}

	public String state() {
		return EvaluationLabels.of(this.view.overview().state());
	}

	/** Questions with any answer, "not applicable" included. */
	public int touched() {
		return this.view.overview().answered() + this.view.overview().notApplicable();
	}

	/** Questions that are asked and unanswered, with links to them. */
	public List<Gap> gaps() {
		return this.parts.stream()
			.flatMap((part) -> part.lines().stream())
			.filter((line) -> line.question().shown() && line.question().status() == AnswerStatus.MISSING)
			.map((line) -> new Gap(href() + "#" + line.id(), line.number() + ". " + line.text()))
			.toList();
	}

	/** A question without an answer. */
	public record Gap(String href, String label) {
	}

}
