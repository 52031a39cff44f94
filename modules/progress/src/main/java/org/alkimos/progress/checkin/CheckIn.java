package org.alkimos.progress.checkin;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.progress.CheckInId;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.pod.PodAtWork;
import org.alkimos.progress.problems.ProgressProblem;

/** A confidential check-in for one mentee, answered once. */
@Table(schema = "progress", value = "check_in")
public class CheckIn extends Aggregate {

	/**
	 * Days from opening to the due date: "Have you met?" is asked for the first two
	 * weeks.
	 */
	private static final int DAYS_TO_ANSWER = 14;

	@Id
	private final CheckInId checkInId;

	private final PodId podId;

	private final PersonId personId;

	private final LocalDate opensOn;

	private final LocalDate dueOn;

	private CheckInState state = CheckInState.OPEN;

	private @Nullable Boolean met;

	private @Nullable Fit fit;

	private @Nullable String remark;

	private @Nullable Instant answeredAt;

	CheckIn(CheckInId checkInId, PodId podId, PersonId personId, LocalDate opensOn, LocalDate dueOn) {
		this.checkInId = checkInId;
		this.podId = podId;
		this.personId = personId;
		this.opensOn = opensOn;
		this.dueOn = dueOn;
	}

	/** Creates the first check-in of a mentee who joined the pod on that day. */
	public static CheckIn first(PodAtWork pod, PersonId mentee, LocalDate since, Instant at) {
		var first = new CheckIn(CheckInId.next(), pod.id(), mentee, since, since.plusDays(DAYS_TO_ANSWER));
		pod.requestCheckIn(first.id(), mentee, first.opensOn(), first.dueOn(), at);
		return first;
	}

	public void answer(PodAtWork pod, CheckInAnswer answer, Instant at) {
		pod.requireAtWork();
		if (this.state != CheckInState.OPEN) {
			throw new Conflict(ProgressProblem.CHECK_IN_CLOSED, "This check-in is no longer open.");
		}
		answer.check();
		this.state = CheckInState.ANSWERED;
		this.met = answer.met();
		this.fit = answer.fit();
		this.remark = answer.remark();
		this.answeredAt = at;
		pod.answerCheckIn(id(), person(), at);
	}

	public void lapse() {
		if (this.state == CheckInState.OPEN) {
			this.state = CheckInState.LAPSED;
		}
	}

	CheckInView view() {
		return new CheckInView(this.checkInId, this.opensOn, this.dueOn, this.state, this.met, this.fit, this.remark,
				this.answeredAt);
	}

	CheckInId id() {
		return this.checkInId;
	}

	PersonId person() {
		return this.personId;
	}

	public LocalDate opensOn() {
		return this.opensOn;
	}

	public LocalDate dueOn() {
		return this.dueOn;
	}

	CheckInState state() {
		return this.state;
	}

}
