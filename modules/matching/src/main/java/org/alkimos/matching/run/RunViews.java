package org.alkimos.matching.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.matching.engine.pods.PodMatcher;

/** Read queries for runs. */
@Component
public class RunViews {

	private static final String SELECT = """
			select r.*, p.percent, p.placed, p.worth as worth_so_far, p.bound as bound_so_far,
				(select count(*) from jsonb_array_elements(i.input -> 'members') m where m ->> 'role' = 'MENTEE')
					as mentees
			from matching.match_run r
			join matching.run_progress p on p.tenant_id = r.tenant_id and p.run_id = r.run_id
			join matching.run_input i on i.tenant_id = r.tenant_id and i.run_id = r.run_id
			""";

	private final JdbcClient jdbc;

	RunViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public Optional<RunSummary> find(MatchRunId run) {
		return this.jdbc.sql(SELECT + "where r.run_id = ?")
			.param(run.value())
			.query((row, number) -> summary(row))
			.optional();
	}

	public List<RunSummary> list(CohortId cohort, @Nullable MatchRunId after, int limit) {
		return this.jdbc.sql(SELECT + """
				where r.cohort_id = :cohort and (cast(:after as uuid) is null or r.run_id > cast(:after as uuid))
				order by r.run_id limit :limit""")
			.param("cohort", cohort.value())
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query((row, number) -> summary(row))
			.list();
	}

	/**
	 * The current run: the published one, else the active one, else the latest.
	 */
	public Optional<RunSummary> current(CohortId cohort) {
		return this.jdbc.sql(SELECT + """
				where r.cohort_id = ?
				order by r.state = 'PUBLISHED' desc, r.state in ('QUEUED', 'RUNNING') desc, r.state = 'READY' desc,
					r.number desc
				limit 1""").param(cohort.value()).query((row, number) -> summary(row)).optional();
	}

	/** The repair draft to review. */
	public Optional<RunSummary> repairDraft(CohortId cohort) {
		return this.jdbc.sql(SELECT + "where r.cohort_id = ? and r.kind = 'REPAIR' and r.state = 'READY'")
			.param(cohort.value())
			.query((row, number) -> summary(row))
			.optional();
	}

	/** The latest draft before this one, to compare with. */
	public Optional<RunSummary> draftBefore(RunSummary run) {
		return this.jdbc
			.sql(SELECT + "where r.cohort_id = ? and r.kind = ? and r.state = 'READY' and r.number < ? "
					+ "order by r.number desc limit 1")
			.params(run.cohort().value(), run.kind().name(), run.number())
			.query((row, number) -> summary(row))
			.optional();
	}

	/** Number of the latest draft of this kind, if it is newer than this one. */
	public @Nullable Integer newerDraft(CohortId cohort, RunKind kind, int number) {
		return this.jdbc
			.sql("select max(number) from matching.match_run where cohort_id = ? and kind = ? and state = 'READY'"
					+ " and number > ?")
			.params(cohort.value(), kind.name(), number)
			.query(Integer.class)
			.optional()
			.orElse(null);
	}

	private static RunSummary summary(ResultSet row) throws SQLException {
		RunState state = RunState.valueOf(row.getString("state"));
		boolean done = !state.isActive();
		return new RunSummary(new MatchRunId(row.getObject("run_id", UUID.class)),
				new CohortId(row.getObject("cohort_id", UUID.class)), RunKind.valueOf(row.getString("kind")),
				row.getInt("number"), state, (done && state != RunState.CANCELED) ? 100 : row.getInt("percent"),
				row.getInt("placed"), row.getInt("mentees"), row.getLong("seed"), row.getString("name"),
				row.getObject("weights_version", Integer.class),
				done ? row.getObject("worth", Long.class) : row.getObject("worth_so_far", Long.class),
				done ? row.getObject("bound", Long.class) : row.getObject("bound_so_far", Long.class),
				isComplete(state, row), row.getString("engine_version"), row.getString("input_hash"),
				row.getString("result_hash"), row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				instant(row, "finished_at"), instant(row, "published_at"), row.getInt("version"));
	}

	/** A repair is complete without rounds, because its result is known at once. */
	private static boolean isComplete(RunState state, ResultSet row) throws SQLException {
		Integer rounds = row.getObject("rounds", Integer.class);
		if (rounds == null) {
			return state == RunState.READY || state == RunState.PUBLISHED;
		}
		long bound = row.getLong("bound");
		return rounds >= PodMatcher.ROUNDS || (bound > 0 && row.getLong("worth") == bound);
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
		return (at != null) ? at.toInstant() : null;
	}

}
