package org.alkimos.platform.demo;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import org.alkimos.agreements.AgreementState;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.programs.Cohorts;
import org.alkimos.programs.NewProgram;
import org.alkimos.programs.Programs;
import org.alkimos.progress.PodHealth;

import static org.alkimos.platform.demo.DemoInstitution.as;

/** Two years of a program: a closed cohort and one halfway through. */
@Component
@ConditionalOnProperty("alkimos.demo")
class DemoStory {

	private final DemoClock clock;

	private final Programs programs;

	private final Cohorts cohorts;

	private final DemoCohort rounds;

	private final DemoPod pod;

	private final DemoWave waves;

	DemoStory(DemoClock clock, Programs programs, Cohorts cohorts, DemoCohort rounds, DemoPod pod, DemoWave waves) {
		this.clock = clock;
		this.programs = programs;
		this.cohorts = cohorts;
		this.rounds = rounds;
		this.pod = pod;
		this.waves = waves;
	}

	/** Creates both cohorts and returns the pods of the active one. */
	List<PodHealth> tell(Actor manager) {
		try {
			this.clock.setBack(560);
			ProgramId program = as(manager, () -> this.programs.open(manager, new NewProgram("Career Catalyst",
					"Peer mentoring in pods for early-career investigators, September to June.")));
			endedCohort(manager, program);
			return runningCohort(manager, program);
		}
		finally {
			this.clock.setBack(0);
		}
	}

	private void endedCohort(Actor manager, ProgramId program) {
		CohortId cohort = this.rounds.open(manager, program, "Cohort " + today().plusDays(28).getYear());
		this.clock.setBack(530);
		List<PodHealth> pods = this.rounds.form(manager, cohort, "earlier");
		meetings(manager, cohort, pods);
		conclusion(manager, cohort, pods);
		as(manager, () -> {
			this.cohorts.close(manager, cohort);
			return cohort;
		});
	}

	private void meetings(Actor manager, CohortId cohort, List<PodHealth> pods) {
		TenantId institution = manager.institution();
		LocalDate opened = today();
		pods.forEach((each) -> this.pod.agree(institution, each.pod(), true));
		this.waves.answer(institution, pods, WaveMoment.OPENING);
		pods.forEach((each) -> this.pod.checkIn(institution, each.pod()));
		this.clock.setBack(500);
		this.waves.close(manager, cohort, WaveMoment.OPENING);
		for (PodHealth each : pods) {
			untilActive(institution, each);
			this.pod.setGoals(institution, each.pod(), opened.plusDays(250));
		}
		pods.forEach((each) -> this.pod.meet(institution, each.pod(), opened.plusDays(14), opened.plusDays(255)));
	}

	private void conclusion(Actor manager, CohortId cohort, List<PodHealth> pods) {
		TenantId institution = manager.institution();
		this.clock.setBack(260);
		this.waves.open(manager, cohort, WaveMoment.CLOSING);
		this.waves.answer(institution, pods, WaveMoment.CLOSING);
		this.clock.setBack(235);
		this.waves.close(manager, cohort, WaveMoment.CLOSING);
		pods.forEach((each) -> this.pod.conclude(institution, each.pod()));
		Patience.until("the end of all pods",
				() -> as(manager, () -> this.cohorts.numbers(manager, cohort)).podsAtWork() == 0);
	}

	private List<PodHealth> runningCohort(Actor manager, ProgramId program) {
		this.clock.setBack(190);
		CohortId cohort = this.rounds.open(manager, program, "Cohort " + today().plusDays(28).getYear());
		this.clock.setBack(160);
		List<PodHealth> pods = this.rounds.form(manager, cohort, "running");
		TenantId institution = manager.institution();
		LocalDate opened = today();
		PodHealth last = pods.getLast();
		pods.forEach((each) -> this.pod.agree(institution, each.pod(), !each.equals(last)));
		this.waves.answer(institution, pods, WaveMoment.OPENING);
		pods.forEach((each) -> this.pod.checkIn(institution, each.pod()));
		this.clock.setBack(130);
		this.waves.close(manager, cohort, WaveMoment.OPENING);
		LocalDate now = today().plusDays(130);
		for (PodHealth each : pods.subList(0, pods.size() - 1)) {
			untilActive(institution, each);
			boolean silent = each.equals(pods.get(pods.size() - 2));
			this.clock.setBack(120);
			this.pod.setGoals(institution, each.pod(), opened.plusDays(260));
			this.pod.meet(institution, each.pod(), opened.plusDays(14), silent ? opened.plusDays(60) : now);
		}
		return pods;
	}

	private void untilActive(TenantId institution, PodHealth each) {
		Patience.until("the signed agreement",
				() -> this.pod.agreement(institution, each.pod()).state() == AgreementState.ACTIVE);
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), ZoneOffset.UTC);
	}

}
