package org.alkimos.identity.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

/**
 * Finds the API client of a verified token: one that is in force, with an owner who is an
 * active member.
 */
@Component
class MachineSignIns {

	private final JdbcClient jdbc;

	private final Clock clock;

	MachineSignIns(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the membership and records the day of use, once a day for each secret. */
	@Transactional
	public Optional<Membership> membershipOf(String issuer, String subject) {
		LocalDate today = LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
		Optional<Machine> found = this.jdbc.sql("""
				select m.person_id, m.family, c.rights, s.client_id, s.last_used_on,
					coalesce(i.alias, '') as alias, coalesce(i.name, '') as institution
				from identity.api_client_secret s
				join identity.api_client c on c.tenant_id = s.tenant_id and c.api_client_id = s.api_client_id
				join identity.member m on m.tenant_id = c.tenant_id and m.person_id = c.person_id
				join identity.member o on o.tenant_id = c.tenant_id and o.person_id = c.owner_id
				left join identity.institution i on i.tenant_id = m.tenant_id
				where s.issuer = :issuer and s.subject = :subject and s.ended_at is null and c.revoked_at is null
					and c.expires_on >= :today and m.state = 'ACTIVE' and o.state = 'ACTIVE'""")
			.param("issuer", issuer)
			.param("subject", subject)
			.param("today", today)
			.query((row, number) -> machine(row))
			.optional();
		found.filter((machine) -> !today.equals(machine.lastUsedOn()))
			.ifPresent((machine) -> recordUse(machine.clientId(), today));
		return found.map(Machine::membership);
	}

	private void recordUse(String clientId, LocalDate today) {
		this.jdbc.sql("""
				update identity.api_client_secret set last_used_on = :today
				where client_id = :client and last_used_on is distinct from :today""")
			.param("client", clientId)
			.param("today", today)
			.update();
	}

	private static Machine machine(ResultSet row) throws SQLException {
		Set<MachineRight> rights = Arrays.stream((String[]) row.getArray("rights").getArray())
			.map(MachineRight::valueOf)
			.collect(Collectors.toSet());
		var actor = new Actor(Tenancy.current(), new PersonId(row.getObject("person_id", UUID.class)), Set.<Role>of(),
				rights);
		return new Machine(
				new Membership(actor, new PersonName("", row.getString("family")), row.getString("alias"),
						row.getString("institution")),
				row.getString("client_id"), row.getObject("last_used_on", LocalDate.class));
	}

	private record Machine(Membership membership, String clientId, @Nullable LocalDate lastUsedOn) {
	}

}
