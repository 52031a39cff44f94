package org.alkimos.kernel.people;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Actor;

/** A person's own audit entries, and entries of others about them. */
@Component
class OwnTraces implements PersonalData {

	private final PersonalTables tables;

	OwnTraces(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "record";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(this.tables.read("what-you-did", "Your entries in the audit log", actor.person(), """
				select at, action, subject_type, subject_id, detail
				from kernel.audit_entry where actor_id = :person order by at"""), this.tables.read(
				"who-touched-your-record", "Other people's entries about you; people appear as IDs", actor.person(), """
						select at, action, actor_id, detail
						from kernel.audit_entry where subject_id = :person and actor_id <> :person order by at"""),
				this.tables.read("repeatable-requests", "Your requests that can be repeated without a second effect",
						actor.person(), """
								select key, status, location, answered_at
								from kernel.idempotent_answer where person_id = :person order by answered_at"""));
	}

}
