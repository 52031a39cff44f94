package org.alkimos.identity.machine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.identity.machine.ApiClientView.SecretView;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;

/** API clients of the bound institution. */
@Component
class ApiClientRows {

	private static final String SELECT = """
			select c.api_client_id, c.label, c.rights, c.owner_id, c.expires_on, c.created_at, c.revoked_at,
				case when c.revoked_at is not null then 'REVOKED' when o.state <> 'ACTIVE' then 'OWNER_LEFT'
					when c.expires_on < :today then 'EXPIRED' else 'ACTIVE' end as state
			from identity.api_client c
			join identity.member o on o.tenant_id = c.tenant_id and o.person_id = c.owner_id
			""";

	private final JdbcClient jdbc;

	private final SecretRows secrets;

	private final Clock clock;

	ApiClientRows(JdbcClient jdbc, SecretRows secrets, Clock clock) {
		this.jdbc = jdbc;
		this.secrets = secrets;
		this.clock = clock;
	}

	LocalDate today() {
		return LocalDate.now(this.clock.withZone(ZoneOffset.UTC));
	}

	void insert(ApiClientId client, PersonId machine, String label, ApiClientTerms terms, PersonId createdBy) {
		this.jdbc.sql("""
				insert into identity.api_client
					(api_client_id, person_id, label, owner_id, rights, expires_on, created_by, created_at)
				values (:client, :machine, :label, :owner, :rights, :expires, :by, :at)""")
			.param("client", client.value())
			.param("machine", machine.value())
			.param("label", label)
			.params(columns(terms))
			.param("by", createdBy.value())
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	void change(ApiClientId client, ApiClientTerms terms) {
		this.jdbc.sql("""
				update identity.api_client set owner_id = :owner, rights = :rights, expires_on = :expires
				where api_client_id = :client""").params(columns(terms)).param("client", client.value()).update();
	}

	private static Map<String, Object> columns(ApiClientTerms terms) {
		return Map.of("owner", Objects.requireNonNull(terms.owner()).value(), "rights",
				terms.rights().stream().map(Enum::name).toArray(String[]::new), "expires",
				Objects.requireNonNull(terms.expiresOn()));
	}

	void revoke(ApiClientId client, Instant at) {
		this.jdbc.sql("update identity.api_client set revoked_at = ? where api_client_id = ? and revoked_at is null")
			.params(at.atOffset(ZoneOffset.UTC), client.value())
			.update();
	}

	/**
	 * Locks the client (row lock), so that its secrets are counted one request at a time.
	 */
	void lock(ApiClientId client) {
		this.jdbc.sql("select 1 from identity.api_client where api_client_id = ? for update")
			.param(client.value())
			.query((row) -> {
			});
	}

	Optional<PersonId> machineOf(ApiClientId client) {
		return this.jdbc.sql("select person_id from identity.api_client where api_client_id = ?")
			.param(client.value())
			.query(UUID.class)
			.optional()
			.map(PersonId::new);
	}

	Optional<ApiClientView> find(ApiClientId client) {
		return withSecrets(this.jdbc.sql(SELECT + "where c.api_client_id = :client")
			.param("client", client.value())
			.param("today", today())
			.query((row, number) -> view(row))
			.list()).stream().findFirst();
	}

	List<ApiClientView> list(@Nullable ApiClientId after, int limit) {
		return withSecrets(this.jdbc.sql(SELECT + """
				where cast(:after as uuid) is null or c.api_client_id > cast(:after as uuid)
				order by c.api_client_id limit :limit""")
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.param("today", today())
			.query((row, number) -> view(row))
			.list());
	}

	private List<ApiClientView> withSecrets(List<ApiClientView> clients) {
		Map<ApiClientId, List<SecretView>> inForce = this.secrets
			.inForce(clients.stream().map(ApiClientView::id).toList());
		return clients.stream().map((client) -> client.with(inForce.getOrDefault(client.id(), List.of()))).toList();
	}

	private static ApiClientView view(ResultSet row) throws SQLException {
		Timestamp revokedAt = row.getTimestamp("revoked_at");
		Set<MachineRight> rights = Arrays.stream((String[]) row.getArray("rights").getArray())
			.map(MachineRight::valueOf)
			.collect(Collectors.toSet());
		return new ApiClientView(new ApiClientId(row.getObject("api_client_id", UUID.class)), row.getString("label"),
				new ApiClientTerms(rights, null, null).rights(), new PersonId(row.getObject("owner_id", UUID.class)),
				row.getObject("expires_on", LocalDate.class), ApiClientState.valueOf(row.getString("state")),
				row.getTimestamp("created_at").toInstant(), null, List.of(),
				(revokedAt != null) ? revokedAt.toInstant() : null);
	}

}
