package org.alkimos.matching.draft;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PersonIds;
import org.alkimos.kernel.tenancy.TypedIds;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.run.MatchRunId;

/** Database rows of drafts under review: pods, placements, and locks. */
@Component
public class DraftRows {

	private final JdbcClient jdbc;

	DraftRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Saves the proposed pods, then an empty pod for each unused offer of a mentor.
	 */
	public void keep(MatchRunId run, List<DraftPod> pods, MatchInput input) {
		int number = 0;
		for (DraftPod pod : pods) {
			add(run, ++number, pod, input.locks().contains(pod));
		}
		for (Member mentor : input.members()) {
			long used = pods.stream().filter((pod) -> pod.mentor().equals(mentor.person())).count();
			for (long i = used; mentor.leadsPods() && i < mentor.podCapacity(); i++) {
				add(run, ++number, new DraftPod(mentor.person(), List.of()), false);
			}
		}
	}

	private void add(MatchRunId run, int number, DraftPod pod, boolean locked) {
		this.jdbc.sql("""
				insert into matching.draft_pod (run_id, number, mentors, locked)
				values (:run, :number, :mentors, :locked)""")
			.param("run", run.value())
			.param("number", number)
			.param("mentors", PersonIds.values(pod.mentors()))
			.param("locked", locked)
			.update();
		this.jdbc.sql("""
				insert into matching.draft_seat (run_id, mentee_id, number)
				select :run, mentee, :number from unnest(:mentees) as mentee""")
			.param("run", run.value())
			.param("number", number)
			.param("mentees", PersonIds.values(pod.mentees()))
			.update();
	}

	public List<DraftRow> of(MatchRunId run) {
		Map<Integer, DraftRow> pods = new TreeMap<>();
		this.jdbc.sql("""
				select p.number, p.mentors, p.locked, s.mentee_id from matching.draft_pod p
				left join matching.draft_seat s
					on s.tenant_id = p.tenant_id and s.run_id = p.run_id and s.number = p.number
				where p.run_id = ? order by p.number, s.mentee_id""").param(run.value()).query((row) -> {
			DraftRow pod = new DraftRow(row.getInt("number"), PersonIds.in(row, "mentors"), row.getBoolean("locked"),
					new ArrayList<>());
			UUID mentee = row.getObject("mentee_id", UUID.class);
			List<PersonId> mentees = pods.computeIfAbsent(pod.number(), (number) -> pod).mentees();
			if (mentee != null) {
				mentees.add(new PersonId(mentee));
			}
		});
		return List.copyOf(pods.values());
	}

	/** Moves a mentee to a pod, or to none. */
	public void seat(MatchRunId run, PersonId mentee, @Nullable Integer number) {
		this.jdbc.sql("delete from matching.draft_seat where run_id = ? and mentee_id = ?")
			.params(run.value(), mentee.value())
			.update();
		if (number != null) {
			this.jdbc.sql("insert into matching.draft_seat (run_id, mentee_id, number) values (?, ?, ?)")
				.params(run.value(), mentee.value(), number)
				.update();
		}
	}

	/** Sets or clears the co-mentor of a pod. */
	public void join(MatchRunId run, int number, @Nullable PersonId coMentor) {
		this.jdbc.sql("""
				update matching.draft_pod set mentors = array_remove(array[mentors[1], :coMentor], null)
				where run_id = :run and number = :number""")
			.param("coMentor", TypedIds.valueOf(coMentor), Types.OTHER)
			.param("run", run.value())
			.param("number", number)
			.update();
	}

	public void lock(MatchRunId run, int number, boolean locked) {
		this.jdbc.sql("update matching.draft_pod set locked = ? where run_id = ? and number = ?")
			.params(locked, run.value(), number)
			.update();
	}

}
