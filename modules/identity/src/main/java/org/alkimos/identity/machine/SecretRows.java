package org.alkimos.identity.machine;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.machine.ApiClientView.SecretView;
import org.alkimos.kernel.tenancy.PersonId;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

/**
 * Secrets of API clients, each with its own client and subject at the sign-in service;
 * the secrets themselves are kept there alone.
 */
@Component
class SecretRows {

	private final JdbcClient jdbc;

	private final Clock clock;

	SecretRows(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void insert(ApiClientId client, String clientId, String issuer, String subject) {
		this.jdbc.sql("""
				insert into identity.api_client_secret (client_id, api_client_id, issuer, subject, created_at)
				values (?, ?, ?, ?, ?)""")
			.params(clientId, client.value(), issuer, subject, this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	Map<ApiClientId, List<SecretView>> inForce(Collection<ApiClientId> clients) {
		return this.jdbc.sql("""
				select api_client_id, client_id, created_at, last_used_on from identity.api_client_secret
				where api_client_id = any(:clients) and ended_at is null order by created_at, client_id""")
			.param("clients", clients.stream().map(ApiClientId::value).toArray(UUID[]::new))
			.query((row, number) -> Map.entry(new ApiClientId(row.getObject("api_client_id", UUID.class)),
					new SecretView(row.getString("client_id"), row.getTimestamp("created_at").toInstant(),
							row.getObject("last_used_on", LocalDate.class))))
			.list()
			.stream()
			.collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
	}

	/** Returns whether a secret in force was ended. */
	boolean end(ApiClientId client, String clientId) {
		return this.jdbc.sql("""
				update identity.api_client_secret set ended_at = ?
				where api_client_id = ? and client_id = ? and ended_at is null""")
			.params(this.clock.instant().atOffset(ZoneOffset.UTC), client.value(), clientId)
			.update() == 1;
	}

	/** Client IDs of ended secrets that the sign-in service may still have. */
	List<String> ended(PersonId machine) {
		return this.jdbc.sql("""
				select s.client_id from identity.api_client_secret s
				join identity.api_client c on c.tenant_id = s.tenant_id and c.api_client_id = s.api_client_id
				where c.person_id = ? and s.ended_at is not null order by s.client_id""")
			.param(machine.value())
			.query(String.class)
			.list();
	}

	void delete(String clientId) {
		this.jdbc.sql("delete from identity.api_client_secret where client_id = ?").param(clientId).update();
	}

}
