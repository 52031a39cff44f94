package org.alkimos.platform.programs;

import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.platform.ui.Tone;
import org.alkimos.programs.roster.RosterFile;

/** Labels of cohort stages, roles, and files. */
public final class ProgramLabels {

	private ProgramLabels() {
	}

	public static String stage(CohortStage stage) {
		return switch (stage) {
			case ENROLLMENT -> "Enrollment";
			case MATCHING -> "Matching";
			case ACTIVE -> "Active";
			case CLOSED -> "Closed";
		};
	}

	public static Tone tone(CohortStage stage) {
		return switch (stage) {
			case ENROLLMENT, MATCHING -> Tone.BLUE;
			case ACTIVE -> Tone.GREEN;
			case CLOSED -> Tone.GREY;
		};
	}

	public static String role(ParticipantRole role) {
		return switch (role) {
			case MENTOR -> "Mentor";
			case MENTEE -> "Mentee";
		};
	}

	public static String file(RosterFile file) {
		return switch (file) {
			case MENTEES -> "Mentees";
			case MENTORS -> "Mentors";
		};
	}

}
