package org.alkimos.platform.notices;

import java.util.Optional;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.notices.OpenTask;
import org.alkimos.platform.ui.Task;

/** Labels and links of tasks. */
final class TaskLabels {

	private TaskLabels() {
	}

	static Task of(OpenTask task, PodNames.Naming names) {
		String pod = names.of(task.podNumber(), task.mentor());
		return switch (task.kind()) {
			case MEET_POD -> new Task(title(task), pod + ". Set a first date, then log the meeting after you meet.",
					href(task), "Open the pod", "users-group", task.dueOn());
			case AGREE ->
				new Task(title(task), pod + ". Read the agreement, change anything that doesn't fit, then sign.",
						href(task), "Read and sign", "writing-sign", task.dueOn());
			case CHECK_IN -> new Task(title(task), pod + ". Two questions and an optional comment, about a minute.",
					href(task), "Answer", "message", task.dueOn());
			case ASSESS -> new Task(title(task), moment(task) + ", a few minutes. Answers are saved automatically.",
					href(task), "Answer", "clipboard-check", task.dueOn());
		};
	}

	static String title(OpenTask task) {
		return switch (task.kind()) {
			case MEET_POD -> "Meet your pod";
			case AGREE -> "Agree on how you will work together";
			case CHECK_IN -> "Check in: how is it going?";
			case ASSESS -> (task.form() == AssessmentForm.MENTOR_SELF) ? "Rate your own mentoring skills"
					: "Rate your mentor's skills";
		};
	}

	static String href(OpenTask task) {
		String pod = "/pods/" + task.pod().value();
		return switch (task.kind()) {
			case MEET_POD -> pod;
			case AGREE -> pod + "/agreement";
			case CHECK_IN -> pod + "/check-in";
			case ASSESS -> "/assessments/" + task.subject();
		};
	}

	private static String moment(OpenTask task) {
		return switch (Optional.ofNullable(task.moment()).orElse(WaveMoment.OPENING)) {
			case OPENING -> "Opening assessment";
			case MIDWAY -> "Midway assessment";
			case CLOSING -> "Closing assessment";
			case RETROSPECTIVE -> "Retrospective assessment";
			case FOLLOW_UP_6, FOLLOW_UP_12, FOLLOW_UP_24, FOLLOW_UP_36 -> "Follow-up assessment";
		};
	}

}
