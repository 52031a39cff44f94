package org.alkimos.platform.progress;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.platform.ui.Tone;
import org.alkimos.progress.AgreementState;
import org.alkimos.progress.checkin.Fit;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.pod.ConclusionReason;

/** Labels for pods. */
public final class PodLabels {

	private PodLabels() {
	}

	public static String of(Phase phase) {
		return switch (phase) {
			case PREPARE -> "Prepare";
			case LAUNCH -> "Launch";
			case MAINTAIN -> "Maintain";
			case CONCLUDE -> "Conclude";
		};
	}

	public static String of(MeetingType type) {
		return switch (type) {
			case MENTOR_LED -> "Mentor-led";
			case PEER_ONLY -> "Peers only";
			case PROGRAM_WIDE -> "Program-wide";
			case ONE_TO_ONE -> "One-on-one";
		};
	}

	public static String of(GoalKind kind) {
		return switch (kind) {
			case CAREER -> "Career";
			case SKILL -> "Skill";
			case PROJECT -> "Project";
		};
	}

	public static String of(GoalStatus status) {
		return switch (status) {
			case OPEN -> "Open";
			case REACHED -> "Reached";
			case DROPPED -> "Dropped";
		};
	}

	public static String of(Fit fit) {
		return switch (fit) {
			case GOOD_FIT -> "Good fit";
			case STILL_DECIDING -> "Still deciding";
			case NOT_A_GOOD_FIT -> "Not a good fit";
		};
	}

	public static String of(ConclusionReason reason) {
		return switch (reason) {
			case AGREED_END -> "We reached the agreed end date";
			case GOALS_REACHED -> "We reached our goals";
			case NOT_A_GOOD_FIT -> "It was not a good fit";
			case NO_TIME -> "There was not enough time";
			case SOMEBODY_LEFT -> "Someone left";
			case OTHER -> "Something else";
		};
	}

	public static String of(AgreementState state) {
		return switch (state) {
			case UNSIGNED -> "Unsigned";
			case SIGNED -> "Signed";
			case ENDED -> "Ended";
		};
	}

	public static Tone toneOf(AgreementState state) {
		return switch (state) {
			case UNSIGNED -> Tone.ORANGE;
			case SIGNED -> Tone.GREEN;
			case ENDED -> Tone.GREY;
		};
	}

	public static Tone toneOf(GoalStatus status) {
		return switch (status) {
			case OPEN -> Tone.BLUE;
			case REACHED -> Tone.GREEN;
			case DROPPED -> Tone.GREY;
		};
	}

}
