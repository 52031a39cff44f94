package org.alkimos.evaluation;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.cohort.Cohorts;
import org.alkimos.evaluation.cohort.Cohorts.Cohort;
import org.alkimos.evaluation.problems.EvaluationProblem;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.FieldErrors;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/** Lets a program manager extend the deadline of a pod that continues longer. */
@Service
@Transactional
public class Extensions {

	private final Cohorts cohorts;

	private final Waves waves;

	private final Assessments assessments;

	private final AuditTrail audit;

	private final Clock clock;

	Extensions(Cohorts cohorts, Waves waves, Assessments assessments, AuditTrail audit, Clock clock) {
		this.cohorts = cohorts;
		this.waves = waves;
		this.assessments = assessments;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Extends the pod's deadline in open and later waves; no one gets less time than the
	 * other pods.
	 * @param until last day, after today
	 */
	public void extend(Actor actor, CohortId id, PodId pod, LocalDate until) {
		actor.require(Role.PROGRAM_MANAGER);
		if (!this.cohorts.knows(id) || this.cohorts.podsOf(id).stream().noneMatch((one) -> one.id().equals(pod))) {
			throw new NotFound();
		}
		Cohort cohort = this.cohorts.take(id);
		LocalDate today = LocalDate.ofInstant(this.clock.instant(), cohort.zone());
		new FieldErrors()
			.rejectIf(!until.isAfter(today), EvaluationProblem.EXTENSION_DATE_OUT_OF_RANGE, "until",
					"Choose a date after today.")
			.limitDate(until, "until")
			.throwIfAny();
		this.cohorts.extend(pod, until);
		this.waves.findByCohortId(id).stream().filter(Wave::isOpen).forEach((wave) -> postpone(wave, pod, until));
		this.audit.record(actor, "evaluation.pod-extended", pod, until.toString());
	}

	private void postpone(Wave wave, PodId pod, LocalDate until) {
		for (Assessment form : this.assessments.findByWaveIdAndPodId(wave.id(), pod)) {
			if (form.postpone(until.isAfter(wave.dueOn()) ? until : wave.dueOn(), wave, this.clock)) {
				this.assessments.save(form);
			}
		}
	}

}
