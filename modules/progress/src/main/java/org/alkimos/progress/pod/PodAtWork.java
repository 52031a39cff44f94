package org.alkimos.progress.pod;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.WeeklySlot;
import org.alkimos.contracts.progress.ChangeRequested;
import org.alkimos.contracts.progress.ChangeTakenBack;
import org.alkimos.contracts.progress.CheckInAnswered;
import org.alkimos.contracts.progress.CheckInId;
import org.alkimos.contracts.progress.CheckInRequested;
import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.contracts.progress.PhaseStarted;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.problems.ProgressProblem;
import org.alkimos.kernel.tenancy.PersonIds;

/** A published pod from launch to conclusion. */
@Table(schema = "progress", value = "pod")
public class PodAtWork extends Aggregate {

	@Id
	private final PodId podId;

	private final CohortId cohortId;

	private final int number;

	private List<UUID> mentors;

	private String weeklySlot;

	private final LocalDate formedOn;

	private Phase phase = Phase.LAUNCH;

	private PodState state = PodState.ACTIVE;

	private @Nullable LocalDate concludedOn;

	private @Nullable String closingNote;

	private @Nullable ConclusionReason conclusionReason;

	PodAtWork(PodId podId, CohortId cohortId, int number, List<UUID> mentors, String weeklySlot, LocalDate formedOn) {
		this.podId = podId;
		this.cohortId = cohortId;
		this.number = number;
		this.mentors = List.copyOf(mentors);
		this.weeklySlot = weeklySlot;
		this.formedOn = formedOn;
	}

	public static PodAtWork launch(PodFormed formed, LocalDate formedOn, Instant at) {
		var pod = new PodAtWork(formed.pod(), formed.cohort(), formed.number(), values(formed.mentors()),
				formed.weeklySlot().toString(), formedOn);
		pod.start(Phase.LAUNCH, at);
		return pod;
	}

	private void start(Phase next, Instant at) {
		this.phase = next;
		announce(at, (head) -> new PhaseStarted(head, this.podId, this.cohortId, next));
	}

	/** Starts the Maintain phase of a launching pod after its agreement was signed. */
	public void maintain(Instant at) {
		if (this.phase == Phase.LAUNCH) {
			start(Phase.MAINTAIN, at);
		}
	}

	/**
	 * Announces a mentee's new check-in.
	 * @throws Conflict after the conclusion
	 */
	public void requestCheckIn(CheckInId checkIn, PersonId mentee, LocalDate opensOn, LocalDate dueOn, Instant at) {
		requireAtWork();
		announce(at, (head) -> new CheckInRequested(head, this.podId, this.cohortId, checkIn, mentee, opensOn, dueOn));
	}

	/**
	 * Announces that a mentee answered a check-in.
	 * @throws Conflict after the conclusion
	 */
	public void answerCheckIn(CheckInId checkIn, PersonId mentee, Instant at) {
		requireAtWork();
		announce(at, (head) -> new CheckInAnswered(head, this.podId, this.cohortId, checkIn, mentee));
	}

	/**
	 * Replaces the mentors and the weekly hour; earlier meetings, goals, and answers are
	 * kept.
	 */
	public void goOnWith(List<PersonId> mentors, WeeklySlot slot) {
		this.mentors = values(mentors);
		this.weeklySlot = slot.toString();
	}

	public void requestChange(PersonId mentee, Instant at) {
		requireAtWork();
		announce(at, (head) -> new ChangeRequested(head, this.podId, this.cohortId, mentee));
	}

	public void takeChangeBack(PersonId mentee, Instant at) {
		announce(at, (head) -> new ChangeTakenBack(head, this.podId, this.cohortId, mentee));
	}

	/**
	 * Announces a meeting that was held.
	 * @throws Conflict after the conclusion
	 */
	public void hold(MeetingId meeting, MeetingType type, LocalDate heldOn, Instant at) {
		requireAtWork();
		announce(at, (head) -> new MeetingHeld(head, this.podId, this.cohortId, meeting, type, heldOn));
	}

	public void conclude(Conclusion conclusion, LocalDate on, Instant at) {
		if (this.state == PodState.CONCLUDED) {
			throw new Conflict(ProgressProblem.POD_CONCLUDED, "This pod has already concluded.");
		}
		conclusion.check();
		this.state = PodState.CONCLUDED;
		this.concludedOn = on;
		this.closingNote = conclusion.closingNote();
		this.conclusionReason = conclusion.reason();
		start(Phase.CONCLUDE, at);
		announce(at, (head) -> new PodConcluded(head, this.podId, this.cohortId, on));
	}

	/**
	 * Checks that members may still write in the pod.
	 * @throws Conflict after the conclusion
	 */
	public void requireAtWork() {
		if (this.state == PodState.CONCLUDED) {
			throw new Conflict(ProgressProblem.POD_CONCLUDED,
					"This pod has concluded. You can still read everything, but nothing can be added.");
		}
	}

	public PodId id() {
		return this.podId;
	}

	public CohortId cohort() {
		return this.cohortId;
	}

	public LocalDate formedOn() {
		return this.formedOn;
	}

	Phase phase() {
		return this.phase;
	}

	/** Returns one or two mentors; the first leads. */
	public List<PersonId> mentors() {
		return PersonIds.of(this.mentors);
	}

	private static List<UUID> values(List<PersonId> people) {
		return List.of(PersonIds.values(people));
	}

	public PodState state() {
		return this.state;
	}

}
