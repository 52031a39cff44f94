package org.alkimos.identity;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.Role;

/** Names under which people are members already, whatever a file calls them. */
@Service
public class KnownNames {

	private final JdbcClient jdbc;

	KnownNames(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the names of current and former members with these addresses; unknown
	 * addresses are omitted.
	 * @param addresses in their normal form
	 */
	@Transactional(readOnly = true)
	public Map<String, PersonName> at(Actor actor, Collection<String> addresses) {
		actor.require(Role.PROGRAM_MANAGER, Role.INSTITUTION_ADMINISTRATOR, MachineRight.WRITE_ROSTER);
		return this.jdbc
			.sql("select email_normal, given, family from identity.member where email_normal = any(:addresses)")
			.param("addresses", addresses.toArray(String[]::new))
			.query((row, number) -> Map.entry(row.getString("email_normal"),
					new PersonName(row.getString("given"), row.getString("family"))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

}
