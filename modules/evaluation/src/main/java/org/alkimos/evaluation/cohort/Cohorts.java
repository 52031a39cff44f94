package org.alkimos.evaluation.cohort;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PersonIds;

/** Projection of cohorts and their pods from events, which can arrive in any order. */
@Component
public class Cohorts {

	private final JdbcClient jdbc;

	Cohorts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A cohort's state from the events received so far. */
	public record Cohort(CohortId id, @Nullable LocalDate closesOn, ZoneId zone, boolean closed) {
	}

	/**
	 * Loads the cohort for update (row lock), creating it if unknown. Serializes
	 * everything that schedules or opens its waves.
	 */
	public Cohort take(CohortId cohort) {
		this.jdbc.sql("insert into evaluation.cohort (cohort_id) values (?) on conflict do nothing")
			.param(cohort.value())
			.update();
		return this.jdbc
			.sql("select closes_on, time_zone, closed from evaluation.cohort where cohort_id = ? for update")
			.param(cohort.value())
			.query((row, n) -> {
				String zone = row.getString("time_zone");
				return new Cohort(cohort, row.getObject("closes_on", LocalDate.class),
						(zone != null) ? ZoneId.of(zone) : ZoneOffset.UTC, row.getBoolean("closed"));
			})
			.single();
	}

	public boolean knows(CohortId cohort) {
		return this.jdbc.sql("select exists (select 1 from evaluation.cohort where cohort_id = ?)")
			.param(cohort.value())
			.query(Boolean.class)
			.single();
	}

	/** All cohorts of the institution by closing date. */
	public List<CohortId> all() {
		return this.jdbc.sql("select cohort_id from evaluation.cohort order by closes_on, cohort_id")
			.query(UUID.class)
			.list()
			.stream()
			.map(CohortId::new)
			.toList();
	}

	public void setCalendar(CohortId cohort, LocalDate closesOn, ZoneId zone) {
		this.jdbc.sql("update evaluation.cohort set closes_on = ?, time_zone = ? where cohort_id = ?")
			.params(closesOn, zone.getId(), cohort.value())
			.update();
	}

	public void close(CohortId cohort) {
		this.jdbc.sql("update evaluation.cohort set closed = true where cohort_id = ?").param(cohort.value()).update();
	}

	public void withdraw(CohortId cohort, PersonId person) {
		this.jdbc.sql("insert into evaluation.withdrawn (cohort_id, person_id) values (?, ?) on conflict do nothing")
			.params(cohort.value(), person.value())
			.update();
	}

	public Set<PersonId> withdrawnFrom(CohortId cohort) {
		return this.jdbc.sql("select person_id from evaluation.withdrawn where cohort_id = ?")
			.param(cohort.value())
			.query(UUID.class)
			.list()
			.stream()
			.map(PersonId::new)
			.collect(Collectors.toSet());
	}

	public void keep(Pod pod) {
		int added = this.jdbc.sql("""
				insert into evaluation.pod (pod_id, cohort_id, mentors)
				values (:pod, :cohort, :mentors) on conflict do nothing""")
			.param("pod", pod.id().value())
			.param("cohort", pod.cohort().value())
			.param("mentors", PersonIds.values(pod.mentors()))
			.update();
		if (added == 1) {
			fill(pod);
		}
	}

	private void fill(Pod pod) {
		pod.mentees()
			.forEach((mentee) -> this.jdbc.sql("insert into evaluation.pod_mentee (pod_id, person_id) values (?, ?)")
				.params(pod.id().value(), mentee.value())
				.update());
	}

	/**
	 * Replaces the pod's members. Existing assessments keep the mentor they are about.
	 */
	public void change(Pod pod) {
		this.jdbc.sql("""
				update evaluation.assessment a set mentor_id = p.mentors[1] from evaluation.pod p
				where p.tenant_id = a.tenant_id and p.pod_id = a.pod_id and a.pod_id = :pod and a.mentor_id is null
				  and p.mentors[1] <> :mentor""")
			.param("pod", pod.id().value())
			.param("mentor", pod.leader().value())
			.update();
		this.jdbc.sql("update evaluation.pod set mentors = :mentors where pod_id = :pod")
			.param("mentors", PersonIds.values(pod.mentors()))
			.param("pod", pod.id().value())
			.update();
		empty(pod.id());
		fill(pod);
	}

	/** Sets the date until which the pod is extended. */
	public void extend(PodId pod, LocalDate until) {
		this.jdbc.sql("update evaluation.pod set extended_until = ? where pod_id = ?")
			.params(until, pod.value())
			.update();
	}

	public void empty(PodId pod) {
		this.jdbc.sql("delete from evaluation.pod_mentee where pod_id = ?").param(pod.value()).update();
	}

	public List<Pod> podsOf(CohortId cohort) {
		return this.jdbc.sql("""
				select p.pod_id, p.mentors, p.extended_until, array(select m.person_id from evaluation.pod_mentee m
				  where m.tenant_id = p.tenant_id and m.pod_id = p.pod_id order by m.person_id) mentees
				from evaluation.pod p where p.cohort_id = ? order by p.pod_id""")
			.param(cohort.value())
			.query((row, n) -> new Pod(new PodId(row.getObject("pod_id", UUID.class)), cohort,
					PersonIds.in(row, "mentors"), PersonIds.in(row, "mentees"),
					row.getObject("extended_until", LocalDate.class)))
			.list();
	}

}
