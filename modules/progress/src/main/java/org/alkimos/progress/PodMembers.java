package org.alkimos.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.contracts.matching.PodId;
import org.alkimos.kernel.tenancy.PersonId;

/** Members of pods: written once when a pod is formed. */
@Component
class PodMembers {

	private final JdbcClient jdbc;

	PodMembers(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void enrol(PodId pod, List<PersonId> mentees) {
		for (PersonId mentee : mentees) {
			this.jdbc.sql("insert into progress.pod_mentee (pod_id, person_id) values (?, ?)")
				.params(pod.value(), mentee.value())
				.update();
		}
	}

	/** Erased mentees are not counted on any more; what they did stays. */
	Membership of(PodId pod) {
		List<Member> members = this.jdbc.sql("""
				select mentor_id as person_id, true as mentor from progress.pod where pod_id = :pod
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
		@Nullable PersonId mentor = null;
		List<PersonId> mentees = new ArrayList<>();
		for (Member member : members) {
			if (member.mentor()) {
				mentor = member.person();
			}
			else {
				mentees.add(member.person());
			}
		}
		return new Membership(mentor, List.copyOf(mentees));
	}

	private record Member(PersonId person, boolean mentor) {
	}

}
