package org.alkimos.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** What people moved in each draft, to be taken back from the end. */
@Component
class DraftMoves {

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftMoves(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(MatchRunId run, DraftMove move, PersonId by) {
		PersonId other = move.swappedWith();
		this.jdbc.sql("""
				insert into matching.draft_move
					(run_id, sequence, mentee_id, from_number, to_number, swapped_with, moved_by, moved_at)
				values (:run, (select coalesce(max(sequence), 0) + 1 from matching.draft_move where run_id = :run),
					:mentee, :from, :to, :other, :by, :at)""")
			.param("run", run.value())
			.param("mentee", move.mentee().value())
			.param("from", move.from(), Types.INTEGER)
			.param("to", move.to(), Types.INTEGER)
			.param("other", (other != null) ? other.value() : null, Types.OTHER)
			.param("by", by.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	int count(MatchRunId run) {
		return this.jdbc.sql("select count(*) from matching.draft_move where run_id = ?")
			.param(run.value())
			.query(Integer.class)
			.single();
	}

	Optional<DraftMove> takeLast(MatchRunId run) {
		return this.jdbc.sql("""
				delete from matching.draft_move where run_id = ? and sequence =
					(select max(sequence) from matching.draft_move where run_id = ?)
				returning mentee_id, from_number, to_number, swapped_with""")
			.params(run.value(), run.value())
			.query((row, number) -> move(row))
			.optional();
	}

	private static DraftMove move(ResultSet row) throws SQLException {
		UUID other = row.getObject("swapped_with", UUID.class);
		return new DraftMove(new PersonId(row.getObject("mentee_id", UUID.class)), integer(row, "from_number"),
				integer(row, "to_number"), (other != null) ? new PersonId(other) : null);
	}

	private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

}
