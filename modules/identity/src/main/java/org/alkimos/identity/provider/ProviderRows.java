package org.alkimos.identity.provider;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Identity providers of the bound institution, at most one in use. */
@Component
class ProviderRows {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ProviderRows(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Optional<ProviderView> inUse() {
		return this.jdbc.sql("""
				select p.alias, p.kind, p.state, p.issuer, p.client_id, p.changed_at, p.version,
					(select count(*) from identity.binding b where b.tenant_id = p.tenant_id and b.provider = p.alias
						and b.ended_at is null) as members
				from identity.identity_provider p where p.state <> 'DISCONNECTED'""")
			.query(ProviderRows::view)
			.optional();
	}

	/** Returns the number of providers so far, which numbers the next one. */
	int count() {
		return this.jdbc.sql("select count(*) from identity.identity_provider").query(Integer.class).single();
	}

	/** Writes a new provider, or new settings of the one with this alias. */
	void save(String alias, ProviderForm form, ProviderMetadata metadata, @Nullable String sealed, Instant at) {
		this.jdbc.sql("""
				insert into identity.identity_provider as known
					(alias, kind, state, issuer, client_id, settings, sealed_secret, changed_at, version)
				values (?, ?, 'CONNECTING', ?, ?, cast(? as jsonb), ?, ?, 1)
				on conflict (tenant_id, alias) do update
				set state = 'CONNECTING', client_id = excluded.client_id, settings = excluded.settings,
					sealed_secret = coalesce(excluded.sealed_secret, known.sealed_secret),
					changed_at = excluded.changed_at, version = known.version + 1""")
			.param(alias)
			.param(form.kind().name())
			.param(metadata.issuer())
			.param((form.kind() == ProviderKind.OIDC) ? form.clientId().strip() : null)
			.param(this.json.writeValueAsString(metadata.settings()))
			.param(sealed)
			.param(at.atOffset(ZoneOffset.UTC))
			.update();
	}

	Optional<Row> find(String alias) {
		return this.jdbc.sql("""
				select p.alias, p.kind, p.state, p.client_id, p.settings, p.sealed_secret, p.version,
					i.alias as institution_alias, i.name as institution
				from identity.identity_provider p join identity.institution i on i.tenant_id = p.tenant_id
				where p.alias = ?""")
			.param(alias)
			.query((row, number) -> new Row(row.getString("alias"), ProviderKind.valueOf(row.getString("kind")),
					ProviderState.valueOf(row.getString("state")), row.getString("client_id"),
					settings(row.getString("settings")), row.getString("sealed_secret"), row.getInt("version"),
					row.getString("institution_alias"), row.getString("institution")))
			.optional();
	}

	/** Records the result, unless the settings have changed meanwhile. */
	boolean settle(String alias, int version, ProviderState state) {
		return this.jdbc.sql("""
				update identity.identity_provider set state = ?, sealed_secret = null
				where alias = ? and version = ? and state <> 'DISCONNECTED'""")
			.params(state.name(), alias, version)
			.update() == 1;
	}

	void disconnect(String alias, Instant at) {
		this.jdbc.sql("""
				update identity.identity_provider
				set state = 'DISCONNECTED', sealed_secret = null, changed_at = ?, version = version + 1
				where alias = ?""").params(at.atOffset(ZoneOffset.UTC), alias).update();
	}

	private Map<String, String> settings(String text) {
		return this.json.readValue(text, new TypeReference<>() {
		});
	}

	private static ProviderView view(ResultSet row, int number) throws SQLException {
		return new ProviderView(row.getString("alias"), ProviderKind.valueOf(row.getString("kind")),
				ProviderState.valueOf(row.getString("state")), row.getString("issuer"), row.getString("client_id"),
				row.getTimestamp("changed_at").toInstant(), row.getInt("members"), row.getInt("version"));
	}

	/** A provider with its settings for Keycloak, and its institution. */
	record Row(String alias, ProviderKind kind, ProviderState state, @Nullable String clientId,
			Map<String, String> settings, @Nullable String sealedSecret, int version, String institutionAlias,
			String institution) {
	}

}
