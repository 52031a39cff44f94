package org.alkimos.evaluation.disclosure;

import java.sql.Types;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.problems.Problem.NotAllowed;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/**
 * Access to individual answers: evaluators who are not in a pod of these cohorts. A
 * mentor could recognize their own row and, through it, their mentees' ratings.
 */
@Component
public class RowAccess {

	private final JdbcClient jdbc;

	RowAccess(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses everyone else.
	 * @param cohort cohort, or null for all cohorts of the institution
	 */
	public void require(Actor actor, @Nullable CohortId cohort) {
		actor.require(Role.EVALUATOR, MachineRight.PULL_RESULTS);
		boolean member = this.jdbc.sql("""
				select exists (
				  select 1 from evaluation.pod p
				  left join evaluation.pod_mentee m on m.tenant_id = p.tenant_id and m.pod_id = p.pod_id
				  where (cast(:cohort as uuid) is null or p.cohort_id = :cohort)
				    and (:person = any (p.mentors) or m.person_id = :person))""")
			.param("cohort", (cohort != null) ? cohort.value() : null, Types.OTHER)
			.param("person", actor.person().value())
			.query(Boolean.class)
			.single();
		if (member) {
			throw new NotAllowed("You share a pod with people who gave these answers and might recognize them. "
					+ "Another evaluator can download them.");
		}
	}

}
