package org.alkimos.progress.pod;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;

/** Time zones of cohorts, and calendar days in them. */
@Component
public class Cohorts {

	private final JdbcClient jdbc;

	private final Clock clock;

	Cohorts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public void keep(CohortId cohort, ZoneId timeZone) {
		this.jdbc.sql("""
				insert into progress.cohort (cohort_id, time_zone) values (?, ?)
				on conflict (tenant_id, cohort_id) do update set time_zone = excluded.time_zone""")
			.params(cohort.value(), timeZone.getId())
			.update();
	}

	public LocalDate today(CohortId cohort) {
		return dayOf(this.clock.instant(), cohort);
	}

	/**
	 * Returns the calendar day of an instant in the time zone of the cohort, or in UTC if
	 * no event about the cohort has been processed yet.
	 */
	public LocalDate dayOf(Instant instant, CohortId cohort) {
		ZoneId zone = this.jdbc.sql("select time_zone from progress.cohort where cohort_id = ?")
			.param(cohort.value())
			.query(String.class)
			.optional()
			.map(ZoneId::of)
			.orElse(ZoneOffset.UTC);
		return LocalDate.ofInstant(instant, zone);
	}

}
