package org.alkimos.platform.evaluation;

import java.util.Locale;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.AssessmentState;
import org.alkimos.evaluation.AssessmentView.Overview;
import org.alkimos.evaluation.WaveState;
import org.alkimos.evaluation.instrument.MissingRule;
import org.alkimos.platform.ui.Tone;

/** What pages call things. */
final class EvaluationWords {

	private EvaluationWords() {
	}

	static String of(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "Mentors about themselves";
			case MENTEE_ABOUT_MENTOR -> "Mentees about their mentor";
		};
	}

	static String people(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "mentors";
			case MENTEE_ABOUT_MENTOR -> "mentees";
		};
	}

	static String of(WaveMoment moment) {
		return switch (moment) {
			case OPENING -> "Opening wave";
			case CLOSING -> "Closing wave";
		};
	}

	static String of(WaveState state) {
		return switch (state) {
			case PLANNED -> "Planned";
			case OPEN -> "Open";
			case CLOSED -> "Closed";
		};
	}

	static Tone toneOf(WaveState state) {
		return (state == WaveState.OPEN) ? Tone.BLUE : Tone.GREY;
	}

	static String of(MissingRule rule) {
		return switch (rule) {
			case STRICT -> "Complete answers only";
			case PRORATED -> "Prorated";
		};
	}

	/** What a form is called to its respondent. */
	static String title(Overview form) {
		return form.heading() + ((form.moment() == WaveMoment.OPENING) ? ", at the start" : ", at the end");
	}

	static String of(AssessmentState state) {
		return switch (state) {
			case OPEN -> "Open";
			case SUBMITTED -> "Handed in";
			case LAPSED -> "Closed without your answers";
		};
	}

	/** A choice as it stands in addresses and files: {@code mentor-self}. */
	static String param(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** Who will see the answers, true for the number of people who rate this mentor. */
	static String privacy(AssessmentForm form, int menteesInPod) {
		String others = " Program managers see only how many have answered. Evaluators see means of five or more"
				+ " people, and answers under study numbers, never a name.";
		return switch (form) {
			case MENTOR_SELF -> "Your answers are yours: mentees and program managers never see them." + others;
			case MENTEE_ABOUT_MENTOR -> (menteesInPod > 1)
					? "Your mentor never sees your answers, nor a mean of this cohort: with " + menteesInPod
							+ " mentees in your pod, it could give you away." + others
					: "Your mentor never sees your answers: you are the only mentee, so nothing is passed on." + others;
		};
	}

}
