package org.alkimos.progress.pod;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/** Current and former members of pods. */
@Component
public class PodMembers {

	private final JdbcClient jdbc;

	PodMembers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public void enroll(PodId pod, List<PersonId> mentees) {
		for (PersonId mentee : mentees) {
			this.jdbc.sql("insert into progress.pod_mentee (pod_id, person_id) values (?, ?)")
				.params(pod.value(), mentee.value())
				.update();
		}
	}

	/** Returns all current mentees, including erased ones. */
	public List<PersonId> menteesOf(PodId pod) {
		return this.jdbc.sql("select person_id from progress.pod_mentee where pod_id = ? order by person_id")
			.param(pod.value())
			.query((row, index) -> Uuids.person(row, "person_id"))
			.list();
	}

	public void join(PodId pod, List<PersonId> mentees, LocalDate on) {
		for (PersonId mentee : mentees) {
			this.jdbc.sql("insert into progress.pod_mentee (pod_id, person_id, joined_on) values (?, ?, ?)")
				.params(pod.value(), mentee.value(), on)
				.update();
			forgetFormer(pod, mentee);
		}
	}

	public void leave(PodId pod, PersonId mentee, LocalDate on) {
		this.jdbc.sql("delete from progress.pod_mentee where pod_id = ? and person_id = ?")
			.params(pod.value(), mentee.value())
			.update();
		remember(pod, mentee, on);
	}

	public void remember(PodId pod, PersonId person, LocalDate on) {
		this.jdbc.sql("""
				insert into progress.former_member (pod_id, person_id, left_on) values (?, ?, ?)
				on conflict (tenant_id, pod_id, person_id) do update set left_on = excluded.left_on""")
			.params(pod.value(), person.value(), on)
			.update();
	}

	/** Removes a former member who has rejoined the pod. */
	public void forgetFormer(PodId pod, PersonId person) {
		this.jdbc.sql("delete from progress.former_member where pod_id = ? and person_id = ?")
			.params(pod.value(), person.value())
			.update();
	}

	/**
	 * Returns the current members without erased mentees; their meetings and goals are
	 * kept.
	 */
	Membership of(PodId pod) {
		List<Member> members = this.jdbc.sql("""
				select person_id, true as mentor from progress.pod, unnest(mentors) as person_id where pod_id = :pod
				union all
				select m.person_id, false from progress.pod_mentee m where m.pod_id = :pod and not exists (
				  select from kernel.erased_person e where e.tenant_id = m.tenant_id and e.person_id = m.person_id)
				order by mentor desc, person_id""")
			.param("pod", pod.value())
			.query((row, index) -> new Member(new PersonId(row.getObject("person_id", UUID.class)),
					row.getBoolean("mentor")))
			.list();
		return membership(members);
	}

	private static Membership membership(List<Member> members) {
		return new Membership(people(members, true), people(members, false));
	}

	private static List<PersonId> people(List<Member> members, boolean mentors) {
		return members.stream().filter((member) -> member.mentor() == mentors).map(Member::person).toList();
	}

	private record Member(PersonId person, boolean mentor) {
	}

}
