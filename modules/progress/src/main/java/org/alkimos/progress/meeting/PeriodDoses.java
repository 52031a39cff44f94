package org.alkimos.progress.meeting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/** Amount of mentoring over many pods, as counts: no pods, people, or text. */
@Service
public class PeriodDoses {

	private static final String SQL = """
			with pod as (
			  select p.tenant_id, p.pod_id, greatest(p.formed_on, :from) as since,
			    least(coalesce(p.concluded_on, :to), :to) as until
			  from progress.pod p
			  where p.cohort_id in (:cohorts) and p.formed_on <= :to
			    and (p.concluded_on is null or p.concluded_on >= :from)),
			met as (
			  select pod.pod_id, pod.until - pod.since + 1 as days, count(m.meeting_id) as meetings
			  from pod left join progress.meeting m on m.tenant_id = pod.tenant_id and m.pod_id = pod.pod_id
			    and m.held_on between pod.since and pod.until
			  group by pod.pod_id, pod.since, pod.until),
			mentee as (
			  select m.person_id, bool_or(g.set_on <= :to) or bool_or(least(u.said_on, u.reviewed_on) <= :to) as planned,
			    bool_or(u.reviewed_on between :from and :to) as reviewed
			  from pod join progress.pod_mentee m on m.tenant_id = pod.tenant_id and m.pod_id = pod.pod_id
			  left join progress.goal g on g.tenant_id = pod.tenant_id and g.pod_id = pod.pod_id
			    and g.owner_id = m.person_id
			  left join progress.plan_use u on u.tenant_id = m.tenant_id and u.person_id = m.person_id
			    and u.place <> 'NONE'
			  group by m.person_id)
			select count(*) as pods, count(*) filter (where meetings > 0) as met,
			  count(*) filter (where meetings > 0 and meetings * 30 >= days) as met_monthly,
			  coalesce(sum(meetings), 0) as meetings, count(*) filter (where days >= 28) as rated,
			  (select percentile_cont(0.5) within group (order by meetings * 30.0 / days) from met where days >= 28)
			    as median_per_month,
			  (select count(*) from mentee) as mentees, (select count(*) from mentee where planned) as planned,
			  (select count(*) from mentee where reviewed) as reviewed_in_period
			from met""";

	private final JdbcClient jdbc;

	private final Clock clock;

	PeriodDoses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Returns the counts for these cohorts from the first to the last day, but no later
	 * than today.
	 */
	@Transactional(readOnly = true)
	public PeriodDose of(Actor actor, Collection<CohortId> cohorts, LocalDate from, LocalDate to) {
		actor.require(Role.PROGRAM_MANAGER, Role.EVALUATOR, MachineRight.READ_PROGRESS, MachineRight.PULL_RESULTS);
		LocalDate today = LocalDate.now(this.clock);
		LocalDate last = to.isAfter(today) ? today : to;
		if (cohorts.isEmpty() || last.isBefore(from)) {
			return PeriodDose.NONE;
		}
		return this.jdbc.sql(SQL)
			.params(Map.of("cohorts", cohorts.stream().map(CohortId::value).toList(), "from", from, "to", last))
			.query(PeriodDose.class)
			.single();
	}

}
