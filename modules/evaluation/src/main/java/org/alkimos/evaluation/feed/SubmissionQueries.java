package org.alkimos.evaluation.feed;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads when results became available, for incremental pulls. */
@Component
class SubmissionQueries {

	private final JdbcClient jdbc;

	SubmissionQueries(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** All submitted forms of the cohort in closed waves. */
	List<Submission> of(CohortId cohort, String instrument) {
		return this.jdbc.sql("""
				select a.respondent_id, a.cohort_id, w.moment, a.form, greatest(w.closed_at, a.saved_at) changed_at
				from evaluation.assessment a join evaluation.wave w using (tenant_id, wave_id)
				where a.cohort_id = :cohort and a.instrument_code = :instrument
				  and a.submitted_at is not null and w.state = 'CLOSED'""")
			.param("cohort", cohort.value())
			.param("instrument", instrument)
			.query((row, n) -> new Submission(new PersonId(row.getObject("respondent_id", UUID.class)), cohort,
					WaveMoment.valueOf(row.getString("moment")), AssessmentForm.valueOf(row.getString("form")),
					at(row, "changed_at")))
			.list();
	}

	/**
	 * Waves that were opened and have closed, in closing order.
	 * @param since earliest closing time, or null for all
	 * @param after last entry of the previous page, or null for the first page
	 */
	List<ReadyWave> closed(@Nullable Instant since, @Nullable WaveId after, int limit) {
		return this.jdbc.sql("""
				select wave_id, cohort_id, moment, closed_at from evaluation.wave
				where state = 'CLOSED' and opened_at is not null
				  and (cast(:since as timestamptz) is null or closed_at >= :since)
				  and (cast(:after as uuid) is null or (closed_at, wave_id) >
				    (select closed_at, wave_id from evaluation.wave where wave_id = :after))
				order by closed_at, wave_id limit :limit""")
			.param("since", (since != null) ? since.atOffset(ZoneOffset.UTC) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit)
			.query((row, n) -> new ReadyWave(new WaveId(row.getObject("wave_id", UUID.class)),
					new CohortId(row.getObject("cohort_id", UUID.class)), WaveMoment.valueOf(row.getString("moment")),
					at(row, "closed_at")))
			.list();
	}

	private static Instant at(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

}
