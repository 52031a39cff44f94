package org.alkimos.programs;

import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.problems.ProgramsProblem;

/**
 * Cohorts of programs: created and closed by program managers, visible to everyone in
 * them.
 */
@Service
public class Cohorts {

	private final CohortRegister register;

	private final ProgramRegister programs;

	private final CohortViews views;

	private final AuditTrail audit;

	private final Clock clock;

	Cohorts(CohortRegister register, ProgramRegister programs, CohortViews views, AuditTrail audit, Clock clock) {
		this.register = register;
		this.programs = programs;
		this.views = views;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Creates a cohort in a program.
	 * @throws InvalidInput if the calendar is out of order or another field is invalid
	 */
	@Transactional
	public CohortId open(Actor actor, ProgramId program, NewCohort wanted) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.WRITE_ROSTER);
		requireProgram(program);
		wanted.check();
		if (this.register.existsByProgramIdAndNameIgnoreCase(program, wanted.trimmedName())) {
			throw new InvalidInput(ProgramsProblem.COHORT_NAME_TAKEN, "name",
					"This program already has a cohort with this name. Choose another name.");
		}
		Cohort cohort = this.register.save(Cohort.open(program, wanted, this.clock.instant()));
		this.audit.record(actor, "programs.cohort-opened", cohort.cohortId());
		return cohort.cohortId();
	}

	/** Returns calendar and rules, for managers, evaluators, and participants. */
	@Transactional(readOnly = true)
	public CohortView get(Actor actor, CohortId cohort) {
		if (!Readers.include(actor) && !this.views.takesPart(actor.person(), cohort)) {
			throw new NotFound();
		}
		return this.views.find(cohort).orElseThrow(NotFound::new);
	}

	/**
	 * Time zone of a cohort's days and hours, for everyone in the institution: it shows
	 * nothing about people. UTC for a cohort that is not known yet.
	 */
	@Transactional(readOnly = true)
	public ZoneId timeZone(CohortId cohort) {
		return this.views.timeZone(cohort).orElse(ZoneOffset.UTC);
	}

	/** Like {@link #timeZone}, of several cohorts; each has an entry. */
	@Transactional(readOnly = true)
	public Map<CohortId, ZoneId> timeZones(Collection<CohortId> cohorts) {
		Map<CohortId, ZoneId> known = cohorts.isEmpty() ? Map.of() : this.views.timeZones(cohorts);
		return cohorts.stream()
			.distinct()
			.collect(Collectors.toMap(Function.identity(), (cohort) -> known.getOrDefault(cohort, ZoneOffset.UTC)));
	}

	/** Time zone of the pod's cohort; UTC for a pod that is not known yet. */
	@Transactional(readOnly = true)
	public ZoneId timeZoneOf(PodId pod) {
		return this.views.timeZoneOf(pod).orElse(ZoneOffset.UTC);
	}

	/**
	 * Returns counts of people and pods, for managers and for API clients with rosters.
	 */
	@Transactional(readOnly = true)
	public CohortNumbers numbers(Actor actor, CohortId cohort) {
		return Optional.ofNullable(numbers(actor, List.of(cohort)).get(cohort)).orElseThrow(NotFound::new);
	}

	/**
	 * Returns counts of people and pods of several cohorts, for managers and for API
	 * clients with rosters. Cohorts of other institutions are left out.
	 */
	@Transactional(readOnly = true)
	public Map<CohortId, CohortNumbers> numbers(Actor actor, Collection<CohortId> cohorts) {
		actor.require(Role.PROGRAM_MANAGER, MachineRight.READ_ROSTER, MachineRight.WRITE_ROSTER);
		return this.views.numbers(cohorts);
	}

	/** Returns the cohorts of a program in order of creation, after the given one. */
	@Transactional(readOnly = true)
	public List<CohortView> ofProgram(Actor actor, ProgramId program, @Nullable CohortId after, int limit) {
		Readers.require(actor);
		requireProgram(program);
		return this.views.ofProgram(program, after, limit);
	}

	/**
	 * Returns the cohorts the actor manages, evaluates, or takes part in, open ones
	 * first.
	 */
	@Transactional(readOnly = true)
	public List<CohortLink> of(Actor actor) {
		return Readers.include(actor) ? this.views.all() : this.views.withParticipant(actor.person());
	}

	/**
	 * Closes a cohort.
	 * @throws Conflict if pods are still active
	 */
	@Transactional
	public void close(Actor actor, CohortId id) {
		actor.require(Role.PROGRAM_MANAGER);
		Cohort cohort = this.register.findForChange(id).orElseThrow(NotFound::new);
		int podsAtWork = this.views.numbers(id).orElseThrow(NotFound::new).podsAtWork();
		cohort.close(podsAtWork, this.clock.instant());
		this.register.save(cohort);
		this.audit.record(actor, "programs.cohort-closed", id);
	}

	private void requireProgram(ProgramId program) {
		if (!this.programs.existsById(program)) {
			throw new NotFound();
		}
	}

}
