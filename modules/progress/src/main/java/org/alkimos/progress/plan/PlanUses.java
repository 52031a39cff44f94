package org.alkimos.progress.plan;

import java.time.LocalDate;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** Answers of mentees about their development plans. */
@Component
class PlanUses {

	private final JdbcClient jdbc;

	PlanUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Saves or replaces the answer; keeps the day on which the mentee first reported a
	 * plan.
	 */
	void keep(PersonId mentee, PlanUse said, LocalDate on) {
		this.jdbc.sql("""
				insert into progress.plan_use (person_id, place, reviewed_on, said_on)
				values (:person, :place, :reviewed, :on)
				on conflict (tenant_id, person_id)
				do update set place = excluded.place, reviewed_on = excluded.reviewed_on,
				  said_on = case when plan_use.place = 'NONE' then excluded.said_on else plan_use.said_on end""")
			.param("person", mentee.value())
			.param("place", String.valueOf(said.place()))
			.param("reviewed", said.reviewedOn())
			.param("on", on)
			.update();
	}

	void drop(PersonId mentee) {
		this.jdbc.sql("delete from progress.plan_use where person_id = ?").param(mentee.value()).update();
	}

	Optional<PlanUse> find(PersonId mentee) {
		return this.jdbc.sql("select place, reviewed_on from progress.plan_use where person_id = ?")
			.param(mentee.value())
			.query(PlanUse.class)
			.optional();
	}

}
