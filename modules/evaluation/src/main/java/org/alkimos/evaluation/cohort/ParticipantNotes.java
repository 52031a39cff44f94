package org.alkimos.evaluation.cohort;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.ParticipantEnrolled;

/** Attributes for grouping participants' answers: department and rank at enrollment. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ParticipantNotes {

	private final JdbcClient jdbc;

	ParticipantNotes(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void keep(ParticipantEnrolled enrolled) {
		this.jdbc.sql("""
				insert into evaluation.participant (cohort_id, person_id, role, department, rank)
				values (?, ?, ?, ?, ?)
				on conflict (tenant_id, cohort_id, person_id, role)
				do update set department = excluded.department, rank = excluded.rank""")
			.params(enrolled.cohort().value(), enrolled.person().value(), enrolled.role().name(), enrolled.department(),
					enrolled.rank())
			.update();
	}

}
