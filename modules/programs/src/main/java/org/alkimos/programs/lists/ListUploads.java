package org.alkimos.programs.lists;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Lists between upload and confirmation, stored for at most a day, and imported lists.
 */
@Component
class ListUploads {

	private static final Duration KEPT_FOR = Duration.ofHours(24);

	private final JdbcClient jdbc;

	ListUploads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	ListImportId keep(ListKind kind, byte[] content, PersonId by, Instant at) {
		this.jdbc.sql("delete from programs.list_import where confirmed_at is null and uploaded_at <= ?")
			.param(at.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
			.update();
		ListImportId id = ListImportId.next();
		this.jdbc.sql("""
				insert into programs.list_import (list_import_id, kind, content, uploaded_by, uploaded_at)
				values (?, ?, ?, ?, ?)""")
			.params(id.value(), kind.name(), content, by.value(), at.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/** Returns the upload, unless it has expired. */
	Optional<Upload> find(ListImportId id, Instant now) {
		return this.jdbc.sql("""
				select kind, content, entries from programs.list_import
				where list_import_id = ? and (confirmed_at is not null or uploaded_at > ?)""")
			.params(id.value(), now.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
			.query((row, number) -> upload(row))
			.optional();
	}

	/** Like {@link #find}, with a row lock: concurrent confirmations wait. */
	Optional<Upload> findForChange(ListImportId id, Instant now) {
		this.jdbc.sql("select 1 from programs.list_import where list_import_id = ? for update")
			.param(id.value())
			.query(Integer.class)
			.optional();
		return find(id, now);
	}

	/** Stores the result and deletes the file. */
	void confirmed(ListImportId id, int entries, Instant at) {
		this.jdbc.sql("""
				update programs.list_import set confirmed_at = ?, entries = ?, content = null
				where list_import_id = ?""").params(at.atOffset(ZoneOffset.UTC), entries, id.value()).update();
	}

	void forget(ListImportId id) {
		this.jdbc.sql("delete from programs.list_import where list_import_id = ?").param(id.value()).update();
	}

	/** Returns imported lists, newest first. */
	List<ListImportView> imported() {
		return this.jdbc.sql("""
				select list_import_id, kind, entries, uploaded_by, confirmed_at from programs.list_import
				where confirmed_at is not null order by list_import_id desc""")
			.query((row, number) -> new ListImportView(new ListImportId(row.getObject("list_import_id", UUID.class)),
					ListKind.valueOf(row.getString("kind")), row.getInt("entries"),
					new PersonId(row.getObject("uploaded_by", UUID.class)),
					row.getObject("confirmed_at", OffsetDateTime.class).toInstant()))
			.list();
	}

	private static Upload upload(ResultSet row) throws SQLException {
		return new Upload(ListKind.valueOf(row.getString("kind")), row.getBytes("content"),
				row.getObject("entries", Integer.class));
	}

	@SuppressWarnings("ArrayRecordComponent")
	record Upload(ListKind kind, byte @Nullable [] content, @Nullable Integer entries) {
	}

}
