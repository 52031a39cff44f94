package org.alkimos.identity.account;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.MemberKind;
import org.alkimos.identity.MemberState;
import org.alkimos.kernel.tenancy.PersonId;

/** Reads the data of a member that Keycloak needs. */
@Component
class MemberStanding {

	private final JdbcClient jdbc;

	MemberStanding(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<Standing> find(PersonId person) {
		return this.jdbc.sql("""
				select m.kind, m.state, i.alias, i.name as institution from identity.member m
				join identity.institution i on i.tenant_id = m.tenant_id
				where m.person_id = ?""").param(person.value()).query(Standing.class).optional();
	}

	/** A member and the institution. */
	record Standing(MemberKind kind, MemberState state, String alias, String institution) {
	}

}
