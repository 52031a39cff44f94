package org.alkimos.evaluation.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The institution's own instruments, including all loaded versions. */
@Component
class InstrumentRows {

	private static final String READ = "select * from evaluation.instrument ";

	private final JdbcClient jdbc;

	InstrumentRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** One loaded version. */
	record Row(InstrumentId id, String code, int number, String document, Instant loadedAt, boolean retired) {
	}

	/** All versions by code, newest first. */
	List<Row> all() {
		return this.jdbc.sql(READ + "order by code, number desc").query(InstrumentRows::row).list();
	}

	/** All versions of one code, newest first. */
	List<Row> of(String code) {
		return this.jdbc.sql(READ + "where code = ? order by number desc")
			.param(code)
			.query(InstrumentRows::row)
			.list();
	}

	Optional<Row> newest(String code) {
		return of(code).stream().findFirst();
	}

	Optional<Row> find(String code, int number) {
		return this.jdbc.sql(READ + "where code = ? and number = ?")
			.params(code, number)
			.query(InstrumentRows::row)
			.optional();
	}

	/** The named versions, in no particular order. */
	List<Row> find(List<InstrumentRef> versions) {
		return this.jdbc.sql(READ + "where concat(code, '/', number) in (:words)")
			.param("words", versions.stream().map(InstrumentRef::word).toList())
			.query(InstrumentRows::row)
			.list();
	}

	/** Serializes loads of one code until the transaction ends (advisory lock). */
	void takeTurns(String code) {
		this.jdbc.sql("select pg_advisory_xact_lock(hashtextextended(kernel.tenant()::text || ?, 0))")
			.param(code)
			.query((row, n) -> n)
			.list();
	}

	void add(Row row) {
		this.jdbc.sql("""
				insert into evaluation.instrument (instrument_id, code, number, document, loaded_at, retired)
				values (?, ?, ?, ?, ?, ?)""")
			.params(row.id().value(), row.code(), row.number(), row.document(), row.loadedAt().atOffset(ZoneOffset.UTC),
					row.retired())
			.update();
	}

	void retire(String code) {
		this.jdbc.sql("update evaluation.instrument set retired = true where code = ?").param(code).update();
	}

	private static Row row(ResultSet row, int n) throws SQLException {
		return new Row(new InstrumentId(row.getObject("instrument_id", UUID.class)), row.getString("code"),
				row.getInt("number"), row.getString("document"),
				row.getObject("loaded_at", OffsetDateTime.class).toInstant(), row.getBoolean("retired"));
	}

}
