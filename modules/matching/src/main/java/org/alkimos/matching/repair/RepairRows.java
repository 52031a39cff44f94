package org.alkimos.matching.repair;

import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PersonIds;
import org.alkimos.kernel.tenancy.TypedIds;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.Watcher.Progress;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.matching.run.RunInputs;

/** Database rows of repair drafts: continued pods, and previous placements. */
@Component
public class RepairRows {

	private final JdbcClient jdbc;

	private final RunInputs inputs;

	RepairRows(JdbcClient jdbc, RunInputs inputs) {
		this.jdbc = jdbc;
		this.inputs = inputs;
	}

	void keep(MatchRunId run, RepairDraft draft, RepairCase now) {
		this.inputs.keep(run, now.boardInput());
		int placed = draft.rows().stream().mapToInt((row) -> row.pod().mentees().size()).sum();
		this.inputs.tell(run, new Progress(100, placed, 0, 0));
		draft.rows().forEach((row) -> add(run, row));
		now.before()
			.forEach((mentee, number) -> this.jdbc
				.sql("insert into matching.seat_before (run_id, mentee_id, number) values (:run, :mentee, :number)")
				.param("run", run.value())
				.param("mentee", mentee.value())
				.param("number", number, Types.INTEGER)
				.update());
	}

	private void add(MatchRunId run, RepairDraft.Row row) {
		DraftPod before = row.before();
		this.jdbc.sql("""
				insert into matching.draft_pod
					(run_id, number, mentors, pod_id, mentors_before)
				values (:run, :number, :mentors, :pod, :before)""")
			.param("run", run.value())
			.param("number", row.number())
			.param("mentors", PersonIds.values(row.pod().mentors()))
			.param("pod", TypedIds.valueOf(row.id()), Types.OTHER)
			.param("before", (before != null) ? PersonIds.values(before.mentors()) : null)
			.update();
		this.jdbc.sql("""
				insert into matching.draft_seat (run_id, mentee_id, number)
				select :run, mentee, :number from unnest(:mentees) as mentee""")
			.param("run", run.value())
			.param("number", row.number())
			.param("mentees", PersonIds.values(row.pod().mentees()))
			.update();
	}

	/** The continued published pods, by number in the draft. */
	Map<Integer, PodId> podsOf(MatchRunId run) {
		Map<Integer, PodId> pods = new HashMap<>();
		this.jdbc.sql("select number, pod_id from matching.draft_pod where run_id = ? and pod_id is not null")
			.param(run.value())
			.query((row) -> {
				pods.put(row.getInt("number"), new PodId(row.getObject("pod_id", UUID.class)));
			});
		return pods;
	}

	/** The placements before the repair. */
	public Board.Before before(MatchRunId run) {
		Map<PersonId, Integer> seats = new HashMap<>();
		this.jdbc.sql("select mentee_id, number from matching.seat_before where run_id = ? and number is not null")
			.param(run.value())
			.query((row) -> {
				seats.put(new PersonId(row.getObject("mentee_id", UUID.class)), row.getInt("number"));
			});
		Map<Integer, List<PersonId>> mentors = new HashMap<>();
		this.jdbc.sql("""
				select number, mentors_before from matching.draft_pod
				where run_id = ? and pod_id is not null""").param(run.value()).query((row) -> {
			mentors.put(row.getInt("number"), PersonIds.in(row, "mentors_before"));
		});
		return new Board.Before(seats, mentors);
	}

}
