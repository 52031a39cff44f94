package org.alkimos.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.Cohorts.Cohort;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.evaluation.waves.WaveInstruments;
import org.alkimos.evaluation.waves.WaveView;
import org.alkimos.evaluation.waves.WaveViews;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/** Lets program managers view, schedule, open, and close a cohort's waves. */
@Service
@Transactional
public class WaveDesk {

	private final Waves waves;

	private final Cohorts cohorts;

	private final AssessmentRequests asking;

	private final WaveAppointments appointments;

	private final WaveInstruments instruments;

	private final WaveViews views;

	private final AuditTrail audit;

	private final Clock clock;

	WaveDesk(Waves waves, Cohorts cohorts, AssessmentRequests asking, WaveAppointments appointments,
			WaveInstruments instruments, WaveViews views, AuditTrail audit, Clock clock) {
		this.waves = waves;
		this.cohorts = cohorts;
		this.asking = asking;
		this.appointments = appointments;
		this.instruments = instruments;
		this.views = views;
		this.audit = audit;
		this.clock = clock;
	}

	/** A cohort's waves in the order they open, with counts of responses. */
	@Transactional(readOnly = true)
	public List<WaveView> wavesOf(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, MachineRight.READ_PROGRESS, MachineRight.PULL_RESULTS);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		return this.views.of(cohort);
	}

	/**
	 * The waves of several cohorts, cohort by cohort. Cohorts of other institutions, and
	 * those that are not known yet, have none.
	 */
	@Transactional(readOnly = true)
	public List<WaveView> wavesOf(Actor actor, Collection<CohortId> cohorts) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, MachineRight.READ_PROGRESS, MachineRight.PULL_RESULTS);
		return this.views.of(List.copyOf(cohorts), InstrumentRef.standard())
			.values()
			.stream()
			.flatMap(List::stream)
			.toList();
	}

	/**
	 * Default opening date of a wave: the closing date, or the follow-up's interval after
	 * it; empty if there is none.
	 */
	public Optional<LocalDate> usualDay(Actor actor, CohortId id, WaveMoment moment) {
		actor.require(Role.PROGRAM_MANAGER);
		if (!this.cohorts.knows(id)) {
			throw new NotFound();
		}
		LocalDate end = this.cohorts.take(id).closesOn();
		return (end == null) ? Optional.empty() : switch (moment) {
			case OPENING, MIDWAY -> Optional.empty();
			case CLOSING, RETROSPECTIVE -> Optional.of(end);
			case FOLLOW_UP_6 -> Optional.of(end.plusMonths(6));
			case FOLLOW_UP_12 -> Optional.of(end.plusYears(1));
			case FOLLOW_UP_24 -> Optional.of(end.plusYears(2));
			case FOLLOW_UP_36 -> Optional.of(end.plusYears(3));
		};
	}

	/**
	 * Schedules a wave, or reschedules a wave that has not been opened.
	 * @param moment any moment except the opening, which starts with the first pod
	 * @param more codes of instruments used in addition to the standard one
	 */
	public WaveView plan(Actor actor, CohortId id, WaveMoment moment, LocalDate opensOn, Collection<String> more) {
		actor.require(Role.PROGRAM_MANAGER);
		if (!this.cohorts.knows(id)) {
			throw new NotFound();
		}
		Cohort cohort = this.cohorts.take(id);
		requirePlannable(cohort, moment, opensOn, more);
		Wave wave = this.waves.findByCohortIdAndMoment(id, moment).orElseGet(() -> Wave.planned(id, moment, opensOn));
		wave.moveTo(opensOn);
		this.waves.save(wave);
		this.instruments.choose(wave.id(), more);
		this.appointments.make(wave.id(), opensOn, cohort.zone());
		this.audit.record(actor, "evaluation.wave-planned", wave.id());
		return show(id, wave.id());
	}

	private void requirePlannable(Cohort cohort, WaveMoment moment, LocalDate opensOn, Collection<String> more) {
		var errors = new FieldErrors();
		errors.rejectIf(moment == WaveMoment.OPENING, EvaluationProblem.OPENING_WAVE_NOT_SCHEDULABLE, "moment",
				"The opening wave starts automatically with the first pod. Choose another wave.");
		errors.rejectIf(cohort.closed() && !moment.isFollowUp(), EvaluationProblem.COHORT_CLOSED_TO_WAVES, "moment",
				"The cohort is closed. Choose a follow-up wave.");
		errors.rejectIf(opensOn.isBefore(LocalDate.ofInstant(this.clock.instant(), cohort.zone())),
				EvaluationProblem.WAVE_DATE_PAST, "opensOn", "Choose today or a later date.");
		errors.limitDate(opensOn, "opensOn");
		errors.rejectIf(!more.stream().allMatch(this.instruments::knows), EvaluationProblem.INSTRUMENT_NOT_AVAILABLE,
				"instruments", "Choose instruments from the library that aren't retired.");
		errors.throwIfAny();
	}

	/** Opens a scheduled wave before its date. */
	public WaveView open(Actor actor, CohortId id, WaveId wave) {
		actor.require(Role.PROGRAM_MANAGER);
		Cohort cohort = this.cohorts.take(find(id, wave).cohort());
		this.asking.open(find(id, wave), cohort);
		this.audit.record(actor, "evaluation.wave-opened", wave);
		return show(id, wave);
	}

	/** Reminds everyone who has not submitted, in addition to the scheduled reminders. */
	public WaveView remind(Actor actor, CohortId id, WaveId wave) {
		actor.require(Role.PROGRAM_MANAGER);
		Wave found = find(id, wave);
		found.remind(this.clock);
		this.waves.save(found);
		this.audit.record(actor, "evaluation.wave-reminded", wave);
		return show(id, wave);
	}

	/** Closes an open wave; forms that were not submitted lapse. */
	public WaveView close(Actor actor, CohortId id, WaveId wave) {
		actor.require(Role.PROGRAM_MANAGER);
		Wave found = find(id, wave);
		found.close(this.clock);
		this.waves.save(found);
		this.audit.record(actor, "evaluation.wave-closed", wave);
		return show(id, wave);
	}

	private Wave find(CohortId cohort, WaveId wave) {
		return this.waves.findById(wave).filter((found) -> found.cohort().equals(cohort)).orElseThrow(NotFound::new);
	}

	private WaveView show(CohortId cohort, WaveId wave) {
		return this.views.of(cohort)
			.stream()
			.filter((view) -> view.id().equals(wave))
			.findFirst()
			.orElseThrow(NotFound::new);
	}

}
