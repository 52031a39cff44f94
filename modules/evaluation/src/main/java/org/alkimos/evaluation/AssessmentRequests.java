package org.alkimos.evaluation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.Cohorts.Cohort;
import org.alkimos.evaluation.cohort.Pod;
import org.alkimos.evaluation.library.InstrumentRef;
import org.alkimos.evaluation.library.Instruments;
import org.alkimos.evaluation.waves.WaveInstruments;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * Opens waves and requests one assessment from each pod member per wave, including
 * members of concluded pods.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AssessmentRequests {

	private final Waves waves;

	private final Assessments assessments;

	private final Cohorts cohorts;

	private final WaveInstruments chosen;

	private final Instruments instruments;

	private final Clock clock;

	AssessmentRequests(Waves waves, Assessments assessments, Cohorts cohorts, WaveInstruments chosen,
			Instruments instruments, Clock clock) {
		this.waves = waves;
		this.assessments = assessments;
		this.cohorts = cohorts;
		this.chosen = chosen;
		this.instruments = instruments;
		this.clock = clock;
	}

	void open(Wave wave, Cohort cohort) {
		wave.open(this.clock, cohort.zone());
		this.waves.save(wave);
		this.cohorts.podsOf(cohort.id()).forEach((pod) -> ask(wave, pod));
	}

	/** Opens the wave if its date has come and it hasn't been opened yet. */
	@Transactional
	void openIfPlanned(WaveId id) {
		this.waves.findById(id).ifPresent((seen) -> {
			Cohort cohort = this.cohorts.take(seen.cohort());
			LocalDate today = LocalDate.ofInstant(this.clock.instant(), cohort.zone());
			this.waves.findById(id).filter((wave) -> wave.isDue(today)).ifPresent((wave) -> open(wave, cohort));
		});
	}

	void ask(Wave wave, Pod pod) {
		Set<PersonId> withdrawn = this.cohorts.withdrawnFrom(pod.cohort());
		for (InstrumentRef instrument : this.chosen.of(wave.id())) {
			pod.mentors()
				.forEach((mentor) -> ask(wave, pod, mentor, AssessmentForm.MENTOR_SELF, instrument, withdrawn));
			pod.mentees()
				.forEach((mentee) -> ask(wave, pod, mentee, AssessmentForm.MENTEE_ABOUT_MENTOR, instrument, withdrawn));
		}
	}

	private void ask(Wave wave, Pod pod, PersonId person, AssessmentForm form, InstrumentRef instrument,
			Set<PersonId> withdrawn) {
		if (!withdrawn.contains(person) && this.instruments.of(instrument).stems().containsKey(form)
				&& !this.assessments.existsByWaveIdAndInstrumentCodeAndFormAndRespondentId(wave.id(), instrument.code(),
						form, person)) {
			this.assessments.save(Assessment.requested(wave, pod, person, form, instrument, this.clock));
		}
	}

}
