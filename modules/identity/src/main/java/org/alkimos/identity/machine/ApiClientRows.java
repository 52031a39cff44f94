package org.alkimos.identity.machine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.PersonId;

/** API clients of the bound institution. */
@Component
class ApiClientRows {

	private static final String SELECT = """
			select c.api_client_id, c.client_id, c.label, c.created_at, c.revoked_at, a.subject is not null as ready
			from identity.api_client c
			left join identity.account a on a.tenant_id = c.tenant_id and a.person_id = c.person_id
			""";

	private final JdbcClient jdbc;

	ApiClientRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void insert(ApiClientView client, PersonId machine, PersonId createdBy) {
		this.jdbc.sql("""
				insert into identity.api_client (api_client_id, person_id, client_id, label, created_by, created_at)
				values (?, ?, ?, ?, ?, ?)""")
			.params(client.id().value(), machine.value(), client.clientId(), client.label(), createdBy.value(),
					client.createdAt().atOffset(ZoneOffset.UTC))
			.update();
	}

	void revoke(ApiClientId client, Instant at) {
		this.jdbc.sql("update identity.api_client set revoked_at = ? where api_client_id = ? and revoked_at is null")
			.params(at.atOffset(ZoneOffset.UTC), client.value())
			.update();
	}

	Optional<PersonId> machineOf(ApiClientId client) {
		return this.jdbc.sql("select person_id from identity.api_client where api_client_id = ?")
			.param(client.value())
			.query(UUID.class)
			.optional()
			.map(PersonId::new);
	}

	Optional<ApiClientView> find(ApiClientId client) {
		return this.jdbc.sql(SELECT + "where c.api_client_id = ?")
			.param(client.value())
			.query((row, number) -> view(row))
			.optional();
	}

	List<ApiClientView> list(@Nullable ApiClientId after, int limit) {
		return this.jdbc.sql(SELECT + """
				where cast(:after as uuid) is null or c.api_client_id > cast(:after as uuid)
				order by c.api_client_id limit :limit""")
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query((row, number) -> view(row))
			.list();
	}

	private static ApiClientView view(ResultSet row) throws SQLException {
		Timestamp revokedAt = row.getTimestamp("revoked_at");
		return new ApiClientView(new ApiClientId(row.getObject("api_client_id", UUID.class)),
				row.getString("client_id"), row.getString("label"), row.getTimestamp("created_at").toInstant(),
				row.getBoolean("ready"), (revokedAt != null) ? revokedAt.toInstant() : null);
	}

}
