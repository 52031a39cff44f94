package org.alkimos.progress.meeting;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.GeneralProblem;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.Membership;
import org.alkimos.progress.problems.ProgressProblem;

/**
 * Rules for a meeting of one pod: who attended and when.
 *
 * @param formedOn the day the pod was formed
 * @param today in the cohort's time zone
 */
public record AttendanceRule(Membership members, LocalDate formedOn, LocalDate today) {

	/** Returns the default attendance for a meeting type. */
	List<PersonId> usual(@Nullable MeetingType type) {
		return switch (type) {
			case PEER_ONLY -> this.members.mentees();
			// Only a pair has a default; in larger pods, the two people are unknown.
			case ONE_TO_ONE -> (this.members.all().size() == 2) ? this.members.all() : List.of();
			case MENTOR_LED, PROGRAM_WIDE -> this.members.all();
			case null -> List.of();
		};
	}

	void check(@Nullable MeetingType type, LocalDate heldOn, List<PersonId> present, FieldErrors errors) {
		errors.rejectIf(type == null, GeneralProblem.REQUIRED_FIELD, "type", "Choose a meeting type.")
			.rejectIf(heldOn.isAfter(this.today), ProgressProblem.MEETING_IN_FUTURE, "heldOn",
					"You can log a meeting only after it was held. Choose today or an earlier date.")
			.rejectIf(heldOn.isBefore(this.formedOn.minusYears(1)), ProgressProblem.MEETING_TOO_EARLY, "heldOn",
					"This date is more than a year before the pod was formed. Check the year.")
			.rejectIf(!this.members.all().containsAll(present) || new HashSet<>(present).size() < present.size(),
					ProgressProblem.ATTENDEE_NOT_IN_POD, "present",
					"Select only members of the pod, each of them once.");
		if (type != null) {
			checkCompany(type, present, errors);
		}
	}

	private void checkCompany(MeetingType type, List<PersonId> present, FieldErrors errors) {
		boolean withMentor = present.stream().anyMatch(this.members::isMentor);
		boolean withMentee = present.stream().anyMatch(this.members.mentees()::contains);
		switch (type) {
			case MENTOR_LED -> errors.rejectIf(!withMentor || !withMentee, ProgressProblem.ATTENDANCE_DOES_NOT_FIT_TYPE,
					"present", "A mentor-led meeting needs a mentor and at least one mentee.");
			case PEER_ONLY ->
				errors.rejectIf(withMentor || present.size() < 2, ProgressProblem.ATTENDANCE_DOES_NOT_FIT_TYPE,
						"present", "A peers-only meeting needs at least two mentees and no mentor.");
			case ONE_TO_ONE -> errors.rejectIf(present.size() != 2, ProgressProblem.ATTENDANCE_DOES_NOT_FIT_TYPE,
					"present", "Select the two people who met one-on-one.");
			case PROGRAM_WIDE -> errors.rejectIf(present.isEmpty(), ProgressProblem.ATTENDANCE_DOES_NOT_FIT_TYPE,
					"present", "Select at least one member who attended.");
		}
	}

}
