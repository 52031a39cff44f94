package org.alkimos.matching;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/** A person's own placements, for their data download; drafts are not included. */
@Component
class OwnPlaces implements PersonalData {

	private final PersonalTables tables;

	OwnPlaces(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "matching";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(this.tables.read("recusals", "Participants you recused yourself from, by ID", actor.person(), """
				select cohort_id, person_id, recused_at from matching.recusal
				where member_id = :person order by recused_at"""), this.tables.read("pods", "Pods you were placed in",
				actor.person(),
				"""
						select p.pod_id, p.cohort_id, p.number, p.weekly_slot, p.formed_at, p.ended_at,
						  case when :person = any (p.mentors) then 'MENTOR' else 'MENTEE' end as role
						from matching.pod p
						where :person = any (p.mentors) or p.pod_id in (select pod_id from matching.pod_mentee where mentee_id = :person)
						order by p.formed_at"""));
	}

}
