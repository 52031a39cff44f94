package org.alkimos.evaluation;

import java.time.Clock;
import java.util.List;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.Cohorts.Cohort;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;

/** Where a cohort's waves are looked at, opened and closed. */
@Service
@Transactional
public class WaveDesk {

	private final Waves waves;

	private final Cohorts cohorts;

	private final Asking asking;

	private final WaveViews views;

	private final AuditTrail audit;

	private final Clock clock;

	WaveDesk(Waves waves, Cohorts cohorts, Asking asking, WaveViews views, AuditTrail audit, Clock clock) {
		this.waves = waves;
		this.cohorts = cohorts;
		this.asking = asking;
		this.views = views;
		this.audit = audit;
		this.clock = clock;
	}

	/** A cohort's waves in the order they open, with counts of responses. */
	@Transactional(readOnly = true)
	public List<WaveView> wavesOf(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		if (!this.cohorts.knows(cohort)) {
			throw new NotFound();
		}
		return this.views.of(cohort);
	}

	/** Opens a planned wave before its date. */
	public WaveView open(Actor actor, CohortId id, WaveId wave) {
		actor.require(Role.PROGRAM_MANAGER);
		Cohort cohort = this.cohorts.take(find(id, wave).cohort());
		this.asking.open(find(id, wave), cohort);
		this.audit.record(actor, "evaluation.wave-opened", wave);
		return show(id, wave);
	}

	/** Closes an open wave; what was not handed in lapses. */
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
