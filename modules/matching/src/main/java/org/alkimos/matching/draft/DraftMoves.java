package org.alkimos.matching.draft;

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
import org.alkimos.kernel.tenancy.TypedIds;
import org.alkimos.matching.run.MatchRunId;

/** Undo and redo history of the manual moves in each draft. */
@Component
public class DraftMoves {

	private final JdbcClient jdbc;

	private final Clock clock;

	DraftMoves(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Records a move and clears the redo history. */
	public void add(MatchRunId run, DraftMove move, PersonId by) {
		this.jdbc.sql("delete from matching.draft_move where run_id = ? and undone").param(run.value()).update();
		DraftMove.Joining joining = move.joining();
		this.jdbc.sql("""
				insert into matching.draft_move
					(run_id, sequence, mentee_id, from_number, to_number, swapped_with, co_mentor_before, co_mentor,
						moved_by, moved_at)
				values (:run, (select coalesce(max(sequence), 0) + 1 from matching.draft_move where run_id = :run),
					:mentee, :from, :to, :other, :before, :after, :by, :at)""")
			.param("run", run.value())
			.param("mentee", move.mentee().value())
			.param("from", move.from(), Types.INTEGER)
			.param("to", move.to(), Types.INTEGER)
			.param("other", TypedIds.valueOf(move.swappedWith()), Types.OTHER)
			.param("before", (joining != null) ? TypedIds.valueOf(joining.before()) : null, Types.OTHER)
			.param("after", (joining != null) ? TypedIds.valueOf(joining.after()) : null, Types.OTHER)
			.param("by", by.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** Numbers of moves that can be undone and redone. */
	public Counts count(MatchRunId run) {
		return this.jdbc.sql("""
				select count(*) filter (where not undone) as done, count(*) filter (where undone) as undone
				from matching.draft_move where run_id = ?""").param(run.value()).query(Counts.class).single();
	}

	public Optional<DraftMove> takeBack(MatchRunId run) {
		return this.jdbc.sql("""
				update matching.draft_move set undone = true where run_id = ? and sequence =
					(select max(sequence) from matching.draft_move where run_id = ? and not undone)
				returning *""").params(run.value(), run.value()).query((row, number) -> move(row)).optional();
	}

	/** The last undone move. */
	public Optional<DraftMove> makeAgain(MatchRunId run) {
		return this.jdbc.sql("""
				update matching.draft_move set undone = false where run_id = ? and sequence =
					(select min(sequence) from matching.draft_move where run_id = ? and undone)
				returning *""").params(run.value(), run.value()).query((row, number) -> move(row)).optional();
	}

	private static DraftMove move(ResultSet row) throws SQLException {
		PersonId mentee = new PersonId(row.getObject("mentee_id", UUID.class));
		Integer from = integer(row, "from_number");
		Integer to = integer(row, "to_number");
		if (from != null && to != null && from.equals(to)) {
			return DraftMove.joining(mentee,
					new DraftMove.Joining(to, person(row, "co_mentor_before"), person(row, "co_mentor")));
		}
		return new DraftMove(mentee, from, to, person(row, "swapped_with"), null);
	}

	private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
		return PersonId.ofNullable(row.getObject(column, UUID.class));
	}

	private static @Nullable Integer integer(ResultSet row, String column) throws SQLException {
		return row.getObject(column, Integer.class);
	}

	/**
	 * @param done number of moves that can be undone
	 * @param undone number of moves that can be redone
	 */
	public record Counts(int done, int undone) {
	}

}
