package org.alkimos.evaluation;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortClosed;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.CohortOpened;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.Cohorts.Cohort;
import org.alkimos.evaluation.cohort.Pod;

/**
 * Schedules the waves of a cohort: the opening wave with its first pod, the closing wave
 * on its closing date.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class WavePlanner {

	private final Cohorts cohorts;

	private final Waves waves;

	private final AssessmentRequests asking;

	private final WaveAppointments appointments;

	private final Clock clock;

	WavePlanner(Cohorts cohorts, Waves waves, AssessmentRequests asking, WaveAppointments appointments, Clock clock) {
		this.cohorts = cohorts;
		this.waves = waves;
		this.asking = asking;
		this.appointments = appointments;
		this.clock = clock;
	}

	void plan(CohortOpened opened) {
		this.cohorts.take(opened.cohort());
		this.cohorts.setCalendar(opened.cohort(), opened.closesOn(), opened.timeZone());
		if (this.waves.findByCohortIdAndMoment(opened.cohort(), WaveMoment.CLOSING).isEmpty()) {
			Wave closing = this.waves.save(Wave.planned(opened.cohort(), WaveMoment.CLOSING, opened.closesOn()));
			this.appointments.make(closing.id(), closing.opensOn(), opened.timeZone());
		}
	}

	void start(Pod pod) {
		Cohort cohort = this.cohorts.take(pod.cohort());
		this.cohorts.keep(pod);
		ask(cohort, pod);
	}

	/**
	 * Applies changed members: new members are invited in later waves, and immediately in
	 * an open wave. Existing forms keep the mentor they are about.
	 */
	void follow(Pod pod) {
		Cohort cohort = this.cohorts.take(pod.cohort());
		this.cohorts.change(pod);
		ask(cohort, pod);
	}

	/**
	 * Handles a dissolved pod: its mentees are invited in their new pods; its mentor, who
	 * has mentored, is still invited.
	 */
	void dissolve(CohortId cohort, PodId pod) {
		this.cohorts.take(cohort);
		this.cohorts.empty(pod);
	}

	private void ask(Cohort cohort, Pod pod) {
		if (!cohort.closed()) {
			openOpeningWaveOnce(cohort);
			this.waves.findByCohortId(cohort.id())
				.stream()
				.filter(Wave::isOpen)
				.forEach((wave) -> this.asking.ask(wave, pod));
		}
	}

	private void openOpeningWaveOnce(Cohort cohort) {
		if (this.waves.findByCohortIdAndMoment(cohort.id(), WaveMoment.OPENING).isEmpty()) {
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), cohort.zone());
			this.asking.open(Wave.planned(cohort.id(), WaveMoment.OPENING, today), cohort);
		}
	}

	void end(CohortClosed closed) {
		this.cohorts.take(closed.cohort());
		this.cohorts.close(closed.cohort());
		this.waves.findByCohortId(closed.cohort()).forEach((wave) -> {
			wave.endWithCohort(this.clock);
			this.waves.save(wave);
		});
	}

}
