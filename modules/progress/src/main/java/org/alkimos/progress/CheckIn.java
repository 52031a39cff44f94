package org.alkimos.progress;

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

/** A confidential check-in for one mentee, answered once. */
@Table(schema = "progress", value = "check_in")
class CheckIn extends Aggregate {

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

	static CheckIn first(PodId pod, PersonId mentee, LocalDate since) {
		return new CheckIn(CheckInId.next(), pod, mentee, since, since.plusDays(DAYS_TO_ANSWER));
	}

	void answer(CheckInAnswer answer, Instant at) {
		if (this.state != CheckInState.OPEN) {
			throw new Conflict("This check-in is no longer open.");
		}
		answer.check();
		this.state = CheckInState.ANSWERED;
		this.met = answer.met();
		this.fit = answer.fit();
		this.remark = answer.remark();
		this.answeredAt = at;
	}

	void lapse() {
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

	LocalDate opensOn() {
		return this.opensOn;
	}

	LocalDate dueOn() {
		return this.dueOn;
	}

	CheckInState state() {
		return this.state;
	}

}
