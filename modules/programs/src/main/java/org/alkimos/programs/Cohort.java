package org.alkimos.programs;

import java.time.Instant;
import java.time.ZoneId;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.Embedded.OnEmpty;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.contracts.programs.CohortStage;
import org.alkimos.contracts.programs.CohortStageStarted;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.programs.problems.ProgramsProblem;

/** One round of a program, from enrollment to closing. */
@Table(schema = "programs", value = "cohort")
public final class Cohort extends Aggregate {

	@Id
	private final CohortId cohortId;

	private final ProgramId programId;

	private final String name;

	@Embedded(onEmpty = OnEmpty.USE_NULL)
	private final CohortCalendar calendar;

	private final String timeZone;

	@Embedded(onEmpty = OnEmpty.USE_NULL)
	private final PodRules rules;

	private CohortStage stage;

	private final Instant createdAt;

	Cohort(CohortId cohortId, ProgramId programId, String name, CohortCalendar calendar, String timeZone,
			PodRules rules, CohortStage stage, Instant createdAt) {
		this.cohortId = cohortId;
		this.programId = programId;
		this.name = name;
		this.calendar = calendar;
		this.timeZone = timeZone;
		this.rules = rules;
		this.stage = stage;
		this.createdAt = createdAt;
	}

	static Cohort open(ProgramId program, NewCohort wanted, Instant at) {
		var cohort = new Cohort(CohortId.next(), program, wanted.trimmedName(), wanted.calendar(),
				wanted.zone().getId(), wanted.rules(), CohortStage.ENROLMENT, at);
		cohort.announceOpening(at);
		return cohort;
	}

	private void announceOpening(Instant at) {
		announce(at,
				(head) -> new CohortOpened(head, this.cohortId, this.programId, this.calendar.opensOn(),
						this.calendar.midYearOn(), this.calendar.closesOn(), ZoneId.of(this.timeZone),
						this.rules.smallestPod(), this.rules.largestPod(), this.rules.sameDepartmentAllowed(),
						this.rules.sameFieldAllowed(), this.rules.coMentors() ? true : null));
	}

	CohortId cohortId() {
		return this.cohortId;
	}

	/**
	 * Makes sure people can still be enrolled or withdrawn.
	 * @throws Conflict if the cohort has ended
	 */
	public void requireRunning() {
		if (this.stage == CohortStage.CLOSED) {
			throw new Conflict(ProgramsProblem.COHORT_CLOSED,
					"This cohort is closed. No one can be enrolled in or withdrawn from it.");
		}
	}

	/** Enters the matching stage once mentors and mentees are enrolled. */
	public void startMatching(Instant at) {
		if (this.stage == CohortStage.ENROLMENT) {
			enter(CohortStage.MATCHING, at);
		}
	}

	/** Enters the active stage when the first pod is published. */
	public void startWork(Instant at) {
		if (this.stage == CohortStage.ENROLMENT || this.stage == CohortStage.MATCHING) {
			enter(CohortStage.ACTIVE, at);
		}
	}

	/**
	 * Closes the cohort.
	 * @throws Conflict if pods are still active or the cohort is already closed
	 */
	void close(int podsAtWork, Instant at) {
		if (this.stage == CohortStage.CLOSED) {
			throw new Conflict(ProgramsProblem.COHORT_CLOSED, "This cohort is already closed.");
		}
		if (podsAtWork > 0) {
			throw new Conflict(ProgramsProblem.COHORT_HAS_ACTIVE_PODS,
					(podsAtWork == 1) ? "1 pod is still active. Conclude it first, then close the cohort."
							: podsAtWork + " pods are still active. Conclude them first, then close the cohort.");
		}
		enter(CohortStage.CLOSED, at);
		announce(at, (head) -> new CohortClosed(head, this.cohortId));
	}

	private void enter(CohortStage next, Instant at) {
		this.stage = next;
		announce(at, (head) -> new CohortStageStarted(head, this.cohortId, next));
	}

}
