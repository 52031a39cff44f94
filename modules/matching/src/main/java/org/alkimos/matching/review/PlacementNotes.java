package org.alkimos.matching.review;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.run.MatchRunId;

/** Notes on placements. */
@Component
class PlacementNotes {

	private final JdbcClient jdbc;

	private final Clock clock;

	PlacementNotes(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<PlacementNote> find(MatchRunId run, PersonId mentee) {
		return this.jdbc.sql("""
				select text, written_by, written_at, version from matching.placement_note
				where run_id = ? and mentee_id = ?""")
			.params(run.value(), mentee.value())
			.query((row, number) -> new PlacementNote(row.getString("text"),
					new PersonId(row.getObject("written_by", UUID.class)),
					row.getObject("written_at", OffsetDateTime.class).toInstant(), row.getInt("version")))
			.optional();
	}

	/**
	 * Saves a note based on the version last read, 0 for none; returns false if there is
	 * a newer version.
	 */
	boolean write(MatchRunId run, PersonId mentee, String text, int after, PersonId by) {
		return this.jdbc.sql("""
				insert into matching.placement_note (run_id, mentee_id, text, written_by, written_at, version)
				values (:run, :mentee, :text, :by, :at, 1)
				on conflict (tenant_id, run_id, mentee_id) do update set text = excluded.text,
					written_by = excluded.written_by, written_at = excluded.written_at,
					version = placement_note.version + 1
				where placement_note.version = :after""")
			.param("run", run.value())
			.param("mentee", mentee.value())
			.param("text", text)
			.param("by", by.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.param("after", after)
			.update() > 0;
	}

}
