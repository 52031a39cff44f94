package org.alkimos.evaluation.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.evaluation.ExportId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.evaluation.assessment.Purpose;
import org.alkimos.evaluation.results.ResultsQuery;
import org.alkimos.kernel.tenancy.PersonId;

/** Exports that were requested and not yet removed. */
@Component
public class Exports {

	/** Retention time of a file. */
	static final Duration KEPT = Duration.ofDays(3);

	private static final String COLUMNS = """
			select export_id, cohort_id, requested_by, requested_at, purpose, query, state, percent, responses, bytes, ended_at
			from evaluation.export""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final Clock clock;

	Exports(JdbcClient jdbc, JsonMapper json, Clock clock) {
		this.jdbc = jdbc;
		this.json = json;
		this.clock = clock;
	}

	/** An export with its requested results. */
	record Wanted(ExportView view, PersonId by, ResultsQuery query) {
	}

	ExportId ask(CohortId cohort, PersonId by, Purpose purpose, ResultsQuery query) {
		ExportId id = ExportId.next();
		this.jdbc.sql("""
				insert into evaluation.export (export_id, cohort_id, requested_by, requested_at, purpose, query, state)
				values (?, ?, ?, ?, ?, ?, 'QUEUED')""")
			.params(id.value(), cohort.value(), by.value(), now(), purpose.name(), this.json.writeValueAsString(query))
			.update();
		return id;
	}

	/** Exports, newest first. */
	List<ExportView> list(@Nullable ExportId after, int limit) {
		return this.jdbc
			.sql(COLUMNS
					+ " where cast(:after as uuid) is null or export_id < :after order by export_id desc limit :limit")
			.param("after", (after != null) ? after.value() : null, Types.OTHER)
			.param("limit", limit)
			.query((row, n) -> wanted(row).view())
			.list();
	}

	Optional<Wanted> find(ExportId id) {
		return this.jdbc.sql(COLUMNS + " where export_id = ?")
			.param(id.value())
			.query((row, n) -> wanted(row))
			.optional();
	}

	/** Loads the export for update (row lock). */
	Optional<Wanted> take(ExportId id) {
		return this.jdbc.sql(COLUMNS + " where export_id = ? for update")
			.param(id.value())
			.query((row, n) -> wanted(row))
			.optional();
	}

	void begin(ExportId id) {
		this.jdbc.sql("delete from evaluation.export_piece where export_id = ?").param(id.value()).update();
		this.jdbc.sql("update evaluation.export set state = 'RUNNING', percent = 0 where export_id = ?")
			.param(id.value())
			.update();
	}

	void counted(ExportId id, int responses) {
		this.jdbc.sql("update evaluation.export set responses = ? where export_id = ?")
			.params(responses, id.value())
			.update();
	}

	void askToCancel(ExportId id) {
		this.jdbc.sql("update evaluation.export set canceling = true where export_id = ?").param(id.value()).update();
	}

	/** Updates the progress; returns whether the export should continue. */
	boolean tell(ExportId id, int percent) {
		return this.jdbc.sql("update evaluation.export set percent = ? where export_id = ? returning not canceling")
			.params(percent, id.value())
			.query(Boolean.class)
			.optional()
			.orElse(false);
	}

	void end(ExportId id, ExportState state, @Nullable Long bytes) {
		this.jdbc.sql("""
				update evaluation.export set state = :state, bytes = :bytes, ended_at = :now,
				  percent = case when :ready then 100 else percent end
				where export_id = :id""")
			.param("state", state.name())
			.param("bytes", bytes, Types.BIGINT)
			.param("now", now())
			.param("ready", state == ExportState.READY)
			.param("id", id.value())
			.update();
		if (state != ExportState.READY) {
			this.jdbc.sql("delete from evaluation.export_piece where export_id = ?").param(id.value()).update();
		}
	}

	void add(ExportId id, int number, byte[] content) {
		this.jdbc.sql("insert into evaluation.export_piece (export_id, number, content) values (?, ?, ?)")
			.params(id.value(), number, content)
			.update();
	}

	Optional<byte[]> piece(ExportId id, int number) {
		return this.jdbc.sql("select content from evaluation.export_piece where export_id = ? and number = ?")
			.params(id.value(), number)
			.query(byte[].class)
			.optional();
	}

	void remove(ExportId id) {
		this.jdbc.sql("delete from evaluation.export where export_id = ?").param(id.value()).update();
	}

	/**
	 * Removes the exports for a purpose after a consent to it was withdrawn; they can be
	 * requested again.
	 */
	public void removeAll(Purpose purpose) {
		this.jdbc.sql("delete from evaluation.export where purpose = ?").param(purpose.name()).update();
	}

	/**
	 * Removes all exports after an erasure, because their files contain the answers of
	 * many people.
	 */
	public void removeAll() {
		this.jdbc.sql("delete from evaluation.export").update();
	}

	private Wanted wanted(ResultSet row) throws SQLException {
		OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
		ExportState state = ExportState.valueOf(row.getString("state"));
		Instant removed = (state == ExportState.READY && ended != null) ? ended.toInstant().plus(KEPT) : null;
		var view = new ExportView(new ExportId(row.getObject("export_id", UUID.class)),
				new CohortId(row.getObject("cohort_id", UUID.class)), Purpose.valueOf(row.getString("purpose")), state,
				row.getInt("percent"), row.getObject("responses", Integer.class), row.getObject("bytes", Long.class),
				row.getObject("requested_at", OffsetDateTime.class).toInstant(), removed);
		return new Wanted(view, new PersonId(row.getObject("requested_by", UUID.class)),
				this.json.readValue(row.getString("query"), ResultsQuery.class));
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
