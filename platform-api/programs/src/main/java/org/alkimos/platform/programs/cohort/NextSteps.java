package org.alkimos.platform.programs.cohort;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.platform.programs.ProgramPaths;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Task;
import org.alkimos.programs.CohortNumbers;
import org.alkimos.programs.CohortView;

/** Tasks for a manager in each stage of a cohort. */
final class NextSteps {

	private NextSteps() {
	}

	static List<Task> of(CohortView cohort, CohortNumbers numbers) {
		return switch (cohort.stage()) {
			case ENROLLMENT -> enrollment(cohort, numbers);
			case MATCHING -> matching(cohort, numbers);
			case ACTIVE -> work(cohort, numbers);
			case CLOSED ->
				List.of(new Task("View the results", "Competency scores before and after, and the underlying files.",
						path(cohort, "/evaluation"), "View results", "chart-dots-3", null));
		};
	}

	private static List<Task> enrollment(CohortView cohort, CohortNumbers numbers) {
		String title = (numbers.people() == 0) ? "Import the roster"
				: (numbers.mentors() == 0) ? "Import the mentors" : "Import the mentees";
		String detail = (numbers.people() == 0)
				? "Two CSV files, mentees and mentors. You'll review every row before anything is saved."
				: Numbers.count(numbers.people(), "person is", "people are") + " enrolled. Pods need both.";
		return List.of(new Task(title, detail, ProgramPaths.rosterImport(cohort.cohort()), "Import", "upload",
				cohort.calendar().toldOn()));
	}

	private static List<Task> matching(CohortView cohort, CohortNumbers numbers) {
		return List.of(
				new Task("Check readiness",
						"Find anything that could keep someone out of a pod before you run matching.",
						path(cohort, "/readiness"), "Check", "list-check", null),
				new Task("Run matching and review the pods", Numbers.count(numbers.mentees(), "mentee") + " for "
						+ Numbers.count(numbers.mentors(), "mentor") + ". Participants see nothing until you publish.",
						path(cohort, "/matching"), "Run matching", "arrows-shuffle", cohort.calendar().opensOn()));
	}

	private static List<Task> work(CohortView cohort, CohortNumbers numbers) {
		List<Task> tasks = new ArrayList<>();
		if (numbers.podsAtWork() > 0) {
			tasks.add(new Task("See how the pods are doing",
					Numbers.count(numbers.podsAtWork(), "pod is", "pods are")
							+ " active: see who has met, who has signed, and who needs attention.",
					path(cohort, "/pods"), "View pods", "heart-handshake", null));
		}
		tasks.add(new Task("Track the assessments", "Opening and closing waves, and how many people have responded.",
				path(cohort, "/evaluation"), "View waves", "clipboard-check", null));
		if (numbers.podsAtWork() == 0) {
			tasks.add(new Task("Close the cohort", "All of its pods have concluded.", "#closing", "Close", "lock",
					cohort.calendar().closesOn()));
		}
		return tasks;
	}

	private static String path(CohortView cohort, String below) {
		return ProgramPaths.cohort(cohort.cohort()) + below;
	}

}
