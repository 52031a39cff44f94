package org.alkimos.matching.review;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.audit.AuditNote;
import org.alkimos.kernel.audit.AuditTrail;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.cohort.CohortSnapshot;

/**
 * Recusals of program managers with a conflict of interest with a participant. A recused
 * manager can neither see why that person is placed where they are nor move them. A
 * recusal is permanent.
 */
@Service
public class Recusals {

	private final CohortSnapshot cohorts;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	private final Clock clock;

	Recusals(CohortSnapshot cohorts, JdbcClient jdbc, AuditTrail audit, Clock clock) {
		this.cohorts = cohorts;
		this.jdbc = jdbc;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * The people the actor has recused themselves from.
	 * @throws NotFound if there is no such cohort
	 */
	@Transactional(readOnly = true)
	public Set<PersonId> list(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER);
		if (this.cohorts.find(cohort).isEmpty()) {
			throw new NotFound();
		}
		return of(actor, cohort);
	}

	/** Like {@link #list}, for a cohort that is known to exist. */
	@Transactional(readOnly = true)
	public Set<PersonId> of(Actor actor, CohortId cohort) {
		actor.require(Role.PROGRAM_MANAGER);
		return new LinkedHashSet<>(this.jdbc.sql("""
				select person_id from matching.recusal where cohort_id = ? and member_id = ?
				order by recused_at, person_id""")
			.params(cohort.value(), actor.person().value())
			.query((row, number) -> new PersonId(row.getObject("person_id", UUID.class)))
			.list());
	}

	/**
	 * Recuses the actor from a participant of a cohort.
	 * @throws Conflict if the actor is already recused
	 */
	@Transactional
	public void recuse(Actor actor, CohortId cohort, PersonId person) {
		actor.require(Role.PROGRAM_MANAGER);
		requireParticipant(cohort, person);
		int added = this.jdbc.sql("""
				insert into matching.recusal (cohort_id, member_id, person_id, recused_at) values (?, ?, ?, ?)
				on conflict (tenant_id, cohort_id, member_id, person_id) do nothing""")
			.params(cohort.value(), actor.person().value(), person.value(),
					this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		if (added == 0) {
			throw new Conflict(MatchingProblem.ALREADY_RECUSED, "You have already recused yourself from this person.");
		}
		this.audit.record(actor, AuditNote.command("matching.member-recused", cohort).about(person));
	}

	private void requireParticipant(CohortId cohort, PersonId person) {
		boolean known = this.jdbc
			.sql("select exists (select 1 from matching.participant where cohort_id = ? and person_id = ?)")
			.params(cohort.value(), person.value())
			.query(Boolean.class)
			.single();
		if (!known) {
			throw new NotFound();
		}
	}

}
