package org.alkimos.platform.evaluation;

import java.util.stream.Stream;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.results.CommentGroup;

/** Statements to a respondent of who sees which of their answers. */
final class PrivacyStatements {

	private PrivacyStatements() {
	}

	static String of(AssessmentForm form, int menteesInPod, int floor) {
		String others = " Program managers see only how many have answered. Evaluators see means of " + floor
				+ " or more people, and answers under study IDs, never a name.";
		return switch (form) {
			case MENTOR_SELF -> "Your answers are private: mentees and program managers never see them." + others;
			case MENTEE_ABOUT_MENTOR -> towardsMentor(menteesInPod, floor)
					+ " After you submit, you can share your scores with your mentor; no one is told if you don't."
					+ others;
		};
	}

	static String ofWords(Stream<ItemKind> asked, int floor) {
		return asked.noneMatch((kind) -> kind == ItemKind.TEXT) ? ""
				: " Evaluators can read your written comments once " + CommentGroup.least(floor)
						+ " people have written, without names and in mixed order."
						+ " Don't write anything that says who you are.";
	}

	private static String towardsMentor(int menteesInPod, int floor) {
		if (menteesInPod <= 1) {
			return "Your mentor doesn't see your answers. You are the only mentee, so nothing is passed on.";
		}
		return (menteesInPod < floor)
				? "Your mentor doesn't see your answers or a mean of them. With " + menteesInPod
						+ " mentees in your pod, fewer than " + floor + ", a mean could identify you."
				: "Your mentor doesn't see your answers or this pod's mean.";
	}

}
