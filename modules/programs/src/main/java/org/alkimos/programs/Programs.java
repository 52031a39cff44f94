package org.alkimos.programs;

import java.time.Clock;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.ProgramId;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.programs.problems.ProgramsProblem;

/** An institution's programs: created by managers, visible to evaluators. */
@Service
public class Programs {

	private static final String SELECT = """
			select p.program_id as program, p.name, p.description, p.version, count(c.cohort_id) as cohorts,
				count(c.cohort_id) filter (where c.stage <> 'CLOSED') as running_cohorts
			from programs.program p left join programs.cohort c using (tenant_id, program_id)
			""";

	private static final String GROUP = " group by p.tenant_id, p.program_id ";

	private final ProgramRegister register;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Programs(ProgramRegister register, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.register = register;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * Creates a program.
	 * @throws InvalidInput if the name is missing, too long or taken
	 */
	@Transactional
	public ProgramId open(Actor actor, NewProgram wanted) {
		actor.require(Role.PROGRAM_MANAGER);
		wanted.check();
		if (this.register.existsByNameIgnoreCase(wanted.name().strip())) {
			throw new InvalidInput(ProgramsProblem.PROGRAM_NAME_TAKEN, "name",
					"A program with this name already exists. Choose another name.");
		}
		Program program = this.register.save(Program.open(wanted, this.clock.instant()));
		this.audit.record(actor, "programs.program-opened", program.programId());
		return program.programId();
	}

	@Transactional(readOnly = true)
	public ProgramView get(Actor actor, ProgramId program) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		return this.jdbc.sql(SELECT + " where p.program_id = ?" + GROUP)
			.param(program.value())
			.query(ProgramView.class)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Returns programs in order of creation, after the given one. */
	@Transactional(readOnly = true)
	public List<ProgramView> list(Actor actor, @Nullable ProgramId after, int limit) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR);
		return this.jdbc
			.sql(SELECT + " where (:after::uuid is null or p.program_id > :after)" + GROUP
					+ " order by p.program_id limit :limit")
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query(ProgramView.class)
			.list();
	}

}
