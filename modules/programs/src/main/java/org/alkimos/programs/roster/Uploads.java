package org.alkimos.programs.roster;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/** Rosters between upload and confirmation, stored for at most a day. */
@Component
class Uploads {

	static final Duration KEPT_FOR = Duration.ofHours(24);

	private final JdbcClient jdbc;

	Uploads(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	RosterImportId keep(CohortId cohort, RosterUpload upload, PersonId by, Instant at) {
		RosterImportId id = RosterImportId.next();
		this.jdbc.sql("""
				insert into programs.roster_import
					(roster_import_id, cohort_id, mentees, mentors, uploaded_by, uploaded_at)
				values (:id, :cohort, :mentees, :mentors, :by, :at)""")
			.param("id", id.value())
			.param("cohort", cohort.value())
			.param("mentees", upload.content(RosterFile.MENTEES), Types.BINARY)
			.param("mentors", upload.content(RosterFile.MENTORS), Types.BINARY)
			.param("by", by.value())
			.param("at", at.atOffset(ZoneOffset.UTC))
			.update();
		return id;
	}

	/** Returns the upload to this cohort, unless it has expired. */
	Optional<Upload> find(CohortId cohort, RosterImportId id, Instant now) {
		return this.jdbc.sql(
				"select * from programs.roster_import where roster_import_id = ? and cohort_id = ? and uploaded_at > ?")
			.params(id.value(), cohort.value(), now.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
			.query((row, number) -> upload(row))
			.optional();
	}

	/** Like {@link #find}, with a row lock: concurrent confirmations wait. */
	Optional<Upload> findForConfirmation(CohortId cohort, RosterImportId id, Instant now) {
		this.jdbc.sql("select 1 from programs.roster_import where roster_import_id = ? for update")
			.param(id.value())
			.query(Integer.class)
			.optional();
		return find(cohort, id, now);
	}

	/** Stores the result and deletes the files. */
	void confirmed(RosterImportId id, int enrolled, Instant at) {
		this.jdbc.sql("""
				update programs.roster_import
				set confirmed_at = ?, enrolled = ?, mentees = null, mentors = null where roster_import_id = ?""")
			.params(at.atOffset(ZoneOffset.UTC), enrolled, id.value())
			.update();
	}

	void forget(RosterImportId id) {
		this.jdbc.sql("delete from programs.roster_import where roster_import_id = ? and confirmed_at is null")
			.param(id.value())
			.update();
	}

	void forgetExpired(Instant now) {
		this.jdbc.sql("delete from programs.roster_import where confirmed_at is null and uploaded_at <= ?")
			.param(now.minus(KEPT_FOR).atOffset(ZoneOffset.UTC))
			.update();
	}

	private static Upload upload(ResultSet row) throws SQLException {
		return new Upload(row.getBytes("mentees"), row.getBytes("mentors"), row.getObject("enrolled", Integer.class));
	}

	@SuppressWarnings("ArrayRecordComponent")
	record Upload(byte @Nullable [] mentees, byte @Nullable [] mentors, @Nullable Integer enrolled) {

		RosterUpload files() {
			return new RosterUpload(this.mentees, this.mentors);
		}

	}

}
