package org.alkimos.progress;

import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;

/** Timelines of pods, derived from meetings, goals, and other rows. */
@Component
class Timelines {

	private final JdbcClient jdbc;

	Timelines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the timeline, newest first. */
	List<TimelineEntry> of(PodId pod) {
		return this.jdbc.sql("""
				select day, kind, detail from (
				  select formed_on as day, 'FORMED' as kind, 1 as rank, null as detail
				    from progress.pod where pod_id = :pod
				  union all select distinct day, 'CHANGED', 2, null::text from (
				    select joined_on as day from progress.pod_mentee where pod_id = :pod
				    union all select left_on from progress.former_member where pod_id = :pod) other
				    where day is not null
				  union all select signed_on, 'AGREED', 2, null
				    from progress.pod_agreement where pod_id = :pod and signed_on is not null
				  union all select held_on, 'MET', 3, type from progress.meeting where pod_id = :pod
				  union all select set_on, 'GOAL_SET', 4, title from progress.goal where pod_id = :pod
				  union all select settled_on, 'GOAL_REACHED', 5, title
				    from progress.goal where pod_id = :pod and status = 'REACHED'
				  union all select concluded_on, 'CONCLUDED', 6, null
				    from progress.pod where pod_id = :pod and concluded_on is not null) entry
				order by day desc, rank desc""")
			.param("pod", pod.value())
			.query((row, index) -> new TimelineEntry(row.getObject("day", LocalDate.class),
					TimelineEntry.Kind.valueOf(row.getString("kind")), row.getString("detail")))
			.list();
	}

}
