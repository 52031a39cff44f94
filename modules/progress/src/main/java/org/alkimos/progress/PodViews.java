package org.alkimos.progress;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;

/** Read queries for pods, one row per pod. */
@Component
class PodViews {

	private static final String SELECT = """
			select p.*, coalesce(a.state, 'UNSIGNED') as agreement, a.asked_on, coalesce(z.time_zone, 'UTC') as time_zone,
			  me.mentees, mt.*, g.*, c.*
			from progress.pod p
			left join progress.pod_agreement a on a.tenant_id = p.tenant_id and a.pod_id = p.pod_id
			left join progress.cohort z on z.tenant_id = p.tenant_id and z.cohort_id = p.cohort_id
			cross join lateral (select array_agg(m.person_id order by m.person_id) as mentees
			  from progress.pod_mentee m where m.tenant_id = p.tenant_id and m.pod_id = p.pod_id) me
			cross join lateral (select count(*) filter (where m.type = 'MENTOR_LED') as mentor_led,
			    count(*) filter (where m.type = 'PEER_ONLY') as peer_only,
			    count(*) filter (where m.type = 'PROGRAM_WIDE') as program_wide,
			    count(*) filter (where m.type = 'ONE_TO_ONE') as one_to_one, max(m.held_on) as last_met_on
			  from progress.meeting m where m.tenant_id = p.tenant_id and m.pod_id = p.pod_id) mt
			cross join lateral (select count(*) filter (where g.status = 'OPEN') as open_goals,
			    count(*) filter (where g.status = 'REACHED') as reached_goals
			  from progress.goal g where g.tenant_id = p.tenant_id and g.pod_id = p.pod_id) g
			cross join lateral (select count(*) as asked, count(*) filter (where c.state = 'ANSWERED') as answered,
			    min(c.due_on) filter (where c.state = 'OPEN') as check_in_due,
			    count(*) filter (where c.state = 'OPEN' and c.person_id = :reader) as mine_open
			  from progress.check_in c where c.tenant_id = p.tenant_id and c.pod_id = p.pod_id) c
			""";

	private final JdbcClient jdbc;

	PodViews(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the pods of a person, active ones first, then the newest. */
	List<PodRow> ofPerson(PersonId person) {
		return select("""
				where :reader = any (p.mentors) or p.pod_id in (
				  select m.pod_id from progress.pod_mentee m where m.person_id = :reader)
				order by p.state <> 'ACTIVE', p.formed_on desc, p.number""", person).query(PodRow::of).list();
	}

	/** Returns the pods of a cohort by number. */
	List<PodRow> ofCohort(CohortId cohort, PersonId reader) {
		return select("where p.cohort_id = :id order by p.number, p.pod_id", reader).param("id", cohort.value())
			.query(PodRow::of)
			.list();
	}

	Optional<PodRow> find(PodId pod, PersonId reader) {
		return select("where p.pod_id = :id", reader).param("id", pod.value()).query(PodRow::of).optional();
	}

	private StatementSpec select(String rest, PersonId reader) {
		UUID person = reader.value();
		return this.jdbc.sql(SELECT + rest).param("reader", person);
	}

}
