package org.alkimos.progress;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/**
 * Personal data about the pods of a person, for that person. Notes and answers of other
 * members are not included.
 */
@Component
class OwnPodLife implements PersonalData {

	private static final String MEETINGS = """
			select m.pod_id, m.type, m.held_on, m.logged_by = :person as logged_by_you, m.logged_at,
			  exists (select from progress.presence p where p.tenant_id = m.tenant_id and p.meeting_id = m.meeting_id
			    and p.person_id = :person) as you_were_there, m.minutes
			from progress.meeting m where m.pod_id in (select pod_id from progress.pod where :person = any (mentors)
			  union select pod_id from progress.pod_mentee where person_id = :person)
			  or exists (select from progress.former_member f where f.tenant_id = m.tenant_id
			    and f.pod_id = m.pod_id and f.person_id = :person and m.held_on <= f.left_on)
			order by m.held_on""";

	private static final String PRIVATE_NOTES = """
			select m.pod_id, m.held_on, n.body, n.written_at
			from progress.private_note n join progress.meeting m using (tenant_id, meeting_id)
			where n.author_id = :person order by n.written_at""";

	private static final String GOALS = """
			select g.pod_id, g.title, g.kind, g.status, g.set_on, g.target_on, g.settled_on, m.title as step, m.done as step_done
			from progress.goal g left join progress.milestone m using (tenant_id, goal_id)
			where g.owner_id = :person order by g.set_on, g.goal_id, m.position""";

	private static final String CHECK_INS = """
			select pod_id, opens_on, due_on, state, met, fit, remark, answered_at
			from progress.check_in where person_id = :person order by opens_on""";

	private static final String CHANGE_REQUESTS = """
			select pod_id, asked_at from progress.change_request where person_id = :person order by asked_at""";

	private final PersonalTables tables;

	OwnPodLife(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "progress";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(this.tables.read("meetings",
				"Meetings of your pods while you were in them, whether you were there, and the minutes the pod shares",
				actor.person(), MEETINGS),
				this.tables.read("private-notes", "Your private notes", actor.person(), PRIVATE_NOTES),
				this.tables.read("goals", "Your goals and their steps", actor.person(), GOALS),
				this.tables.read("plan",
						"What you answered about your individual development plan; only you can read it",
						actor.person(),
						"select place, said_on, reviewed_on from progress.plan_use where person_id = :person"),
				this.tables.read("check-ins", "Your check-ins, answered in confidence", actor.person(), CHECK_INS),
				this.tables.read("change-requests", "Your requests to change pods", actor.person(), CHANGE_REQUESTS));
	}

}
