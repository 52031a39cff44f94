package org.alkimos.platform.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.alkimos.evaluation.AssessmentState;
import org.alkimos.evaluation.AssessmentView;
import org.alkimos.evaluation.AssessmentView.Overview;
import org.alkimos.evaluation.AssessmentView.Question;
import org.alkimos.evaluation.AssessmentView.Section;
import org.alkimos.evaluation.instrument.Scale.Anchor;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.ui.FieldIds;
import org.alkimos.platform.ui.Scale;
import org.alkimos.platform.ui.Scale.Point;
import org.alkimos.platform.ui.ScaleItem;

/** One form on a page, to fill in or to look at. */
public record AssessmentPage(AssessmentView view, String title, String about, String privacy, Scale scale,
		List<Part> parts) {

	/** Questions under one heading. */
	public record Part(String label, List<ScaleItem> items) {
	}

	static AssessmentPage of(AssessmentView view, Map<PersonId, PersonName> names) {
		Overview overview = view.overview();
		List<Part> parts = new ArrayList<>();
		int number = 1;
		for (Section section : view.sections()) {
			List<ScaleItem> items = new ArrayList<>();
			for (Question question : section.questions()) {
				items.add(ScaleItem.of(AnswerFields.PREFIX + question.key(), number++, question.label(),
						valueOf(question)));
			}
			parts.add(new Part(section.label(), items));
		}
		return new AssessmentPage(view, EvaluationWords.title(overview.form(), overview.moment()),
				AssessmentsPage.about(overview, names),
				EvaluationWords.privacy(overview.form(), overview.menteesInPod()), scaleOf(view), parts);
	}

	private static Scale scaleOf(AssessmentView view) {
		var scale = view.scale();
		Map<Integer, String> words = scale.anchors().stream().collect(Collectors.toMap(Anchor::value, Anchor::label));
		List<Point> points = IntStream.rangeClosed(scale.low(), scale.high())
			.mapToObj((value) -> new Point(Integer.toString(value), words.get(value)))
			.toList();
		return new Scale(points, new Point(AnswerWords.ABSTAIN, "Not applicable"));
	}

	private static @Nullable String valueOf(Question question) {
		return switch (question.status()) {
			case ANSWERED -> String.valueOf(question.value());
			case NOT_APPLICABLE -> AnswerWords.ABSTAIN;
			case MISSING -> null;
		};
	}

	public String href() {
		return AssessmentsPage.href(this.view.overview());
	}

	public boolean open() {
		return this.view.overview().state() == AssessmentState.OPEN;
	}

	public String state() {
		return EvaluationWords.of(this.view.overview().state());
	}

	/** Questions with any answer, "not applicable" included. */
	public int touched() {
		return this.view.overview().answered() + this.view.overview().notApplicable();
	}

	/** Questions without an answer, with links to them. */
	public List<Gap> gaps() {
		return this.parts.stream()
			.flatMap((part) -> part.items().stream())
			.filter((item) -> item.value() == null)
			.map((item) -> new Gap(href() + "#" + FieldIds.of(item.name()), item.number() + ". " + item.text()))
			.toList();
	}

	/** A question without an answer. */
	public record Gap(String href, String label) {
	}

	/** What was answered, in words. */
	public static String words(ScaleItem item) {
		if (item.value() == null) {
			return "No answer";
		}
		return AnswerWords.ABSTAIN.equals(item.value()) ? "Not applicable" : item.value();
	}

}
