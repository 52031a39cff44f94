package org.alkimos.notices;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/** Personal data about the tasks of a person, for that person. */
@Component
class OwnTasks implements PersonalData {

	private final PersonalTables tables;

	OwnTasks(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "notices";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(this.tables.read("tasks", "Your tasks", actor.person(), """
				select kind, pod_id, form, moment, opens_on, due_on, opened_at, done_at, lapsed_at
				from notices.task where person_id = :person order by opened_at"""));
	}

}
