package org.alkimos.agreements;

import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.people.PersonalData;
import org.alkimos.kernel.people.PersonalTable;
import org.alkimos.kernel.people.PersonalTables;
import org.alkimos.kernel.tenancy.Actor;

/** Personal data about the agreements of a person, for that person. */
@Component
class OwnAgreements implements PersonalData {

	private final PersonalTables tables;

	OwnAgreements(PersonalTables tables) {
		this.tables = tables;
	}

	@Override
	public String module() {
		return "agreements";
	}

	@Override
	public List<PersonalTable> of(Actor actor) {
		return List.of(this.tables.read("agreements", "Current agreements of your pods", actor.person(), """
				select a.pod_id, a.state, s.role, s.signed_at, a.opened_at, a.activated_at, t.heading, t.text
				from agreements.agreement a
				join agreements.signer s using (tenant_id, agreement_id)
				join agreements.section t using (tenant_id, agreement_id)
				where s.person_id = :person and not s.has_left order by a.opened_at, a.agreement_id, t.position"""),
				this.tables.read("signed-versions", "What you signed, word for word", actor.person(),
						"""
								select a.pod_id, v.number, v.activated_at, s.role, s.signed_at, v.sha256, v.names_removed_at, v.text
								from agreements.signed_version v
								join agreements.signature s using (tenant_id, agreement_id, number)
								join agreements.agreement a using (tenant_id, agreement_id)
								where s.person_id = :person order by v.activated_at"""));
	}

}
