package org.alkimos.identity;

import java.net.IDN;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Institutions' own descriptions, and the list of all institutions for platform
 * operators.
 */
@Component
public class InstitutionRows {

	private static final String REGISTERED = """
			select institution_id, alias, name, opened_at, administrator_email is null as ready,
				array(select d.domain from identity.email_domain d
					where d.tenant_id = i.tenant_id and d.institution_id = i.institution_id order by d.domain) as domains
			from identity.registered_institution i
			""";

	private final JdbcClient jdbc;

	InstitutionRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes the bound institution's row once. */
	public void ensure(String alias, String name, Instant openedAt) {
		this.jdbc.sql("""
				insert into identity.institution (alias, name, opened_at) values (?, ?, ?)
				on conflict (tenant_id) do nothing""").params(alias, name, openedAt.atOffset(ZoneOffset.UTC)).update();
	}

	public Optional<InstitutionView> current() {
		return this.jdbc.sql("select name, alias, ombuds_name, ombuds_contact, version from identity.institution")
			.query((row, number) -> new InstitutionView(row.getString("name"), row.getString("alias"),
					new Ombuds(row.getString("ombuds_name"), row.getString("ombuds_contact")), row.getInt("version")))
			.optional();
	}

	boolean describe(String name, Ombuds ombuds, int seen) {
		return this.jdbc.sql("""
				update identity.institution set name = ?, ombuds_name = ?, ombuds_contact = ?, version = version + 1
				where version = ?""").params(name, ombuds.name(), ombuds.contact(), seen).update() == 1;
	}

	/** Works in the platform's tenant. */
	void nameDomains(TenantId institution, Collection<String> domains) {
		this.jdbc.sql("delete from identity.email_domain where institution_id = ?").param(institution.value()).update();
		domains.forEach(
				(domain) -> this.jdbc.sql("insert into identity.email_domain (domain, institution_id) values (?, ?)")
					.params(domain, institution.value())
					.update());
	}

	List<InstitutionEntry> registered(@Nullable TenantId after, int limit) {
		return this.jdbc
			.sql(REGISTERED + "where cast(:after as uuid) is null or institution_id > cast(:after as uuid) "
					+ "order by institution_id limit :limit")
			.param("after", (after != null) ? after.value() : null)
			.param("limit", limit)
			.query((row, number) -> entry(row))
			.list();
	}

	Optional<InstitutionEntry> registered(TenantId institution) {
		return this.jdbc.sql(REGISTERED + "where institution_id = ?")
			.param(institution.value())
			.query((row, number) -> entry(row))
			.optional();
	}

	private static InstitutionEntry entry(ResultSet row) throws SQLException {
		return new InstitutionEntry(new TenantId(row.getObject("institution_id", UUID.class)), row.getString("alias"),
				row.getString("name"), row.getTimestamp("opened_at").toInstant(), row.getBoolean("ready"),
				Stream.of((String[]) row.getArray("domains").getArray()).map(IDN::toUnicode).toList());
	}

}
