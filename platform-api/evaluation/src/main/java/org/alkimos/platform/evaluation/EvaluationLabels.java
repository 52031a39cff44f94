package org.alkimos.platform.evaluation;

import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.instrument.ItemKind;
import org.alkimos.evaluation.results.CohortResults.Change;
import org.alkimos.evaluation.results.Visibility;
import org.alkimos.evaluation.scoring.MissingRule;
import org.alkimos.evaluation.statistics.Figure;
import org.alkimos.evaluation.statistics.Interval;
import org.alkimos.evaluation.statistics.Reason;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.platform.ui.Numbers;
import org.alkimos.platform.ui.Tone;

/** Labels of the evaluation pages. */
public final class EvaluationLabels {

	private EvaluationLabels() {
	}

	public static String of(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "Mentors about themselves";
			case MENTEE_ABOUT_MENTOR -> "Mentees about their mentor";
		};
	}

	public static String people(AssessmentForm form) {
		return switch (form) {
			case MENTOR_SELF -> "mentors";
			case MENTEE_ABOUT_MENTOR -> "mentees";
		};
	}

	public static String of(WaveMoment moment) {
		return switch (moment) {
			case OPENING -> "Opening wave";
			case MIDWAY -> "Midway wave";
			case CLOSING -> "Closing wave";
			case RETROSPECTIVE -> "Retrospective wave";
			case FOLLOW_UP_6 -> "Follow-up after 6 months";
			case FOLLOW_UP_12 -> "Follow-up after 1 year";
			case FOLLOW_UP_24 -> "Follow-up after 2 years";
			case FOLLOW_UP_36 -> "Follow-up after 3 years";
		};
	}

	public static String of(WaveState state) {
		return switch (state) {
			case PLANNED -> "Scheduled";
			case OPEN -> "Open";
			case CLOSED -> "Closed";
		};
	}

	public static Tone toneOf(WaveState state) {
		return (state == WaveState.OPEN) ? Tone.BLUE : Tone.GREY;
	}

	public static String of(MissingRule rule) {
		return switch (rule) {
			case STRICT -> "Complete answers only";
			case PRORATED -> "Prorated";
		};
	}

	/** Title of a form for its respondent. */
	public static String title(Overview form) {
		return form.heading() + ", " + when(form.moment());
	}

	/** Time of a wave, for use within a sentence. */
	public static String when(WaveMoment moment) {
		return switch (moment) {
			case OPENING -> "at the start";
			case MIDWAY -> "midway";
			case CLOSING -> "at the end";
			case RETROSPECTIVE -> "in retrospect";
			case FOLLOW_UP_6 -> "6 months after the end";
			case FOLLOW_UP_12 -> "1 year after the end";
			case FOLLOW_UP_24 -> "2 years after the end";
			case FOLLOW_UP_36 -> "3 years after the end";
		};
	}

	public static String of(AssessmentState state) {
		return switch (state) {
			case OPEN -> "Open";
			case SUBMITTED -> "Submitted";
			case LAPSED -> "Closed, not submitted";
		};
	}

	/** Start of a period of change, for use within a sentence. */
	public static String since(WaveMoment moment) {
		return (moment == WaveMoment.OPENING) ? "since the start"
				: "compared with the " + of(moment).toLowerCase(Locale.ROOT);
	}

	/** Column heading of a wave. */
	public static String column(WaveMoment moment) {
		return switch (moment) {
			case OPENING -> "Before";
			case MIDWAY -> "Midway";
			case CLOSING -> "After";
			case RETROSPECTIVE -> "Retrospective";
			case FOLLOW_UP_6 -> "6 months later";
			case FOLLOW_UP_12 -> "1 year later";
			case FOLLOW_UP_24 -> "2 years later";
			case FOLLOW_UP_36 -> "3 years later";
		};
	}

	/** Number of competencies, for the start of a sentence. */
	public static String competencies(int number) {
		String[] words = { "No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine" };
		return ((number < words.length) ? words[number] : String.valueOf(number))
				+ ((number == 1) ? " competency" : " competencies");
	}

	/** Text shown instead of a figure. */
	public static String none(Visibility visibility) {
		return (visibility == Visibility.HIDDEN) ? "hidden" : "–";
	}

	public static String range(@Nullable Interval interval) {
		return (interval != null) ? Numbers.two(interval.low()) + " to " + Numbers.two(interval.high()) : "–";
	}

	public static String figure(Figure figure) {
		if (figure.value() != null) {
			return Numbers.two(figure.value());
		}
		return reason(figure.reason());
	}

	public static String probability(Figure p) {
		if (p.value() == null) {
			return reason(p.reason());
		}
		return (p.value() < 0.001) ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p.value());
	}

	/** Reason for a missing figure on pages; files keep {@link Reason#words()}. */
	private static String reason(@Nullable Reason reason) {
		if (reason == null) {
			return "–";
		}
		return switch (reason) {
			case NOBODY -> "no one answered";
			case TOO_FEW_PEOPLE -> "too few people";
			case TOO_FEW_ITEMS -> "too few items";
			case NO_VARIANCE -> "everyone has the same score";
			case NO_DIFFERENCE -> "no one changed";
			case NOT_A_RELIABILITY -> "alpha is not between 0 and 1";
			case NO_SINGLE_FACTOR -> "a one-factor model doesn't fit";
		};
	}

	public static String share(double share) {
		return Math.round(100 * share) + "%";
	}

	public static String change(Change change) {
		return (change.mean() != null) ? Numbers.signed(change.mean()) : none(change.visibility());
	}

	public static String interval(Change change) {
		return (change.paired() != null) ? range(change.paired().interval()) : none(change.visibility());
	}

	/** Word for a constant in URLs and files, such as {@code mentor-self}. */
	public static String param(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Privacy statement of a form, for the number of people who rate this mentor and the
	 * institution's minimum group size.
	 */
	public static String privacy(AssessmentForm form, int menteesInPod, int floor) {
		return PrivacyStatements.of(form, menteesInPod, floor);
	}

	/**
	 * Privacy statement for written comments; empty if the form has no text questions.
	 */
	public static String privacyOfWords(Stream<ItemKind> asked, int floor) {
		return PrivacyStatements.ofWords(asked, floor);
	}

}
