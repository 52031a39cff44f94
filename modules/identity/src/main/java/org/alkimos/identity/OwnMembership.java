package org.alkimos.identity;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/** A person's own membership data. */
@Component
class OwnMembership implements PersonalData {

	private final PersonalTables tables;

	OwnMembership(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "identity";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(
				this.tables.read("membership", "How the institution knows you, and since when", actor.person(), """
						select person_id, given, family, email, kind, state, joined_at, left_at
						from identity.member where person_id = :person"""),
				this.tables.read("roles", "Your roles at the institution", actor.person(), """
						select role from identity.member_role where person_id = :person order by role"""),
				this.tables.read("sign-ins", "Your accounts at the sign-in service", actor.person(), """
						select issuer, subject, made_at, ended_at from identity.binding where person_id = :person
						order by made_at"""),
				this.tables.read("credential-changes", "When your password or second factor was changed",
						actor.person(),
						"""
								select changed_at from identity.credential_change where person_id = :person order by changed_at"""),
				this.tables.read("address-change", "The latest new address that you asked for", actor.person(), """
						select email, expires_at, used_at, refused_at from identity.address_change
						where person_id = :person"""),
				this.tables.read("invitations", "Links you were sent; only a record of them is kept, never the secret",
						actor.person(),
						"""
								select issued_at, expires_at, sent_at, refused_at, refusal, reminders, opened_at, declined_at,
									used_at, voided_at
								from identity.invitation where person_id = :person order by issued_at"""));
	}

}
