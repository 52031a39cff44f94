package org.alkimos.programs.pods;

import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodChanged;
import org.alkimos.contracts.matching.PodFormed;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.participant.TieNews;

/** Stores who led whom, for later cohorts. */
@Component
class EarlierPods {

	private final TieNews news;

	private final JdbcClient jdbc;

	EarlierPods(TieNews news, JdbcClient jdbc) {
		this.news = news;
		this.jdbc = jdbc;
	}

	void remember(PodFormed formed) {
		formed.mentors().forEach((mentor) -> remember(formed.pod(), formed.cohort(), mentor, formed.mentees()));
	}

	/** Keeps past pairings in addition to the current ones. */
	void remember(PodChanged changed) {
		changed.mentors().forEach((mentor) -> remember(changed.pod(), changed.cohort(), mentor, changed.mentees()));
	}

	private void remember(PodId pod, CohortId cohort, PersonId mentor, List<PersonId> mentees) {
		this.news.change(othersWith(cohort, mentor, mentees),
				() -> this.jdbc.sql("""
						insert into programs.pod_pair (pod_id, mentor_id, mentee_id)
						select :pod, :mentor, mentee from unnest(:mentees) as mentee
						on conflict (tenant_id, pod_id, mentor_id, mentee_id) do nothing""")
					.param("pod", pod.value())
					.param("mentor", mentor.value())
					.param("mentees", ids(mentees))
					.update());
	}

	/** Returns the open cohorts in which several of these people take part. */
	private List<CohortId> othersWith(CohortId cohort, PersonId mentor, List<PersonId> mentees) {
		return this.jdbc.sql("""
				select distinct m.cohort_id from programs.participant m
				join programs.cohort c on c.tenant_id = m.tenant_id and c.cohort_id = m.cohort_id
				join programs.participant e on e.tenant_id = m.tenant_id and e.cohort_id = m.cohort_id
				where m.person_id = :mentor and e.person_id = any(:mentees) and m.cohort_id <> :cohort
				  and c.stage <> 'CLOSED'""")
			.param("mentor", mentor.value())
			.param("mentees", ids(mentees))
			.param("cohort", cohort.value())
			.query((row, number) -> new CohortId(row.getObject("cohort_id", UUID.class)))
			.list();
	}

	private static UUID[] ids(List<PersonId> mentees) {
		return mentees.stream().map(PersonId::value).toArray(UUID[]::new);
	}

}
