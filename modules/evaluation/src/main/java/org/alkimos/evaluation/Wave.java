package org.alkimos.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

import org.alkimos.contracts.evaluation.WaveClosed;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.evaluation.WaveOpened;
import org.alkimos.contracts.evaluation.WaveReminded;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.waves.WaveState;
import org.alkimos.kernel.events.Aggregate;
import org.alkimos.kernel.problems.Problem.Conflict;

/**
 * One measuring occasion in a cohort: scheduled, then open until a program manager or the
 * end of the cohort closes it, permanently. Answers are due three weeks after the opening
 * and accepted until it closes.
 */
@Table(schema = "evaluation", value = "wave")
class Wave extends Aggregate {

	private static final int DAYS_TO_ANSWER = 21;

	private static final Duration BETWEEN_REMINDERS = Duration.ofDays(3);

	@Id
	private final WaveId waveId;

	private final CohortId cohortId;

	private final WaveMoment moment;

	private WaveState state = WaveState.PLANNED;

	private LocalDate opensOn;

	private @Nullable LocalDate dueOn;

	private @Nullable Instant openedAt;

	private @Nullable Instant closedAt;

	private @Nullable Instant remindedAt;

	Wave(WaveId waveId, CohortId cohortId, WaveMoment moment, LocalDate opensOn) {
		this.waveId = waveId;
		this.cohortId = cohortId;
		this.moment = moment;
		this.opensOn = opensOn;
	}

	static Wave planned(CohortId cohort, WaveMoment moment, LocalDate opensOn) {
		return new Wave(WaveId.next(), cohort, moment, opensOn);
	}

	/** Reschedules a wave that has not been opened. */
	void moveTo(LocalDate day) {
		if (this.state != WaveState.PLANNED) {
			throw new Conflict(EvaluationProblem.WAVE_ALREADY_OPENED,
					"This wave has already been opened. Its date can no longer be changed.");
		}
		this.opensOn = day;
	}

	void open(Clock clock, ZoneId zone) {
		if (this.state != WaveState.PLANNED) {
			throw new Conflict(EvaluationProblem.WAVE_ALREADY_OPENED, "This wave has already been opened.");
		}
		Instant now = clock.instant();
		LocalDate due = LocalDate.ofInstant(now, zone).plusDays(DAYS_TO_ANSWER);
		this.state = WaveState.OPEN;
		this.openedAt = now;
		this.dueOn = due;
		announce(now, (head) -> new WaveOpened(head, this.waveId, this.cohortId, this.moment, due));
	}

	/**
	 * Requests a reminder in addition to the scheduled ones, at most once in three days.
	 */
	void remind(Clock clock) {
		if (this.state != WaveState.OPEN) {
			throw new Conflict(EvaluationProblem.WAVE_NOT_OPEN, "This wave isn't open.");
		}
		Instant now = clock.instant();
		if (this.remindedAt != null && now.isBefore(this.remindedAt.plus(BETWEEN_REMINDERS))) {
			throw new Conflict(EvaluationProblem.WAVE_REMINDED_RECENTLY,
					"A reminder was sent in the last three days. Give people time to respond.");
		}
		this.remindedAt = now;
		announce(now, (head) -> new WaveReminded(head, this.waveId, this.cohortId));
	}

	void close(Clock clock) {
		if (this.state != WaveState.OPEN) {
			throw new Conflict(EvaluationProblem.WAVE_NOT_OPEN, "This wave isn't open.");
		}
		end(clock);
	}

	/**
	 * Closes this wave because its cohort has closed, so that it does not open later.
	 * Follow-up waves are not affected.
	 */
	void endWithCohort(Clock clock) {
		if (!this.moment.isFollowUp() && this.state != WaveState.CLOSED) {
			end(clock);
		}
	}

	private void end(Clock clock) {
		boolean wasOpen = isOpen();
		Instant now = clock.instant();
		this.state = WaveState.CLOSED;
		this.closedAt = now;
		if (wasOpen) {
			announce(now, (head) -> new WaveClosed(head, this.waveId, this.cohortId));
		}
	}

	boolean isOpen() {
		return this.state == WaveState.OPEN;
	}

	/** Whether its date has come and it has not been opened. */
	boolean isDue(LocalDate today) {
		return this.state == WaveState.PLANNED && !this.opensOn.isAfter(today);
	}

	WaveId id() {
		return this.waveId;
	}

	CohortId cohort() {
		return this.cohortId;
	}

	WaveMoment moment() {
		return this.moment;
	}

	LocalDate opensOn() {
		return this.opensOn;
	}

	LocalDate dueOn() {
		return (this.dueOn != null) ? this.dueOn : this.opensOn.plusDays(DAYS_TO_ANSWER);
	}

}
