package org.alkimos.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.audit.AuditLinks.Link;
import org.alkimos.kernel.tenancy.RelayDatabase;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Entries to seal and the ends of the chains, of all institutions, with the relay's role.
 * A pass costs as many statements for many institutions as for few.
 */
@Component
class SealingRows {

	private final JdbcClient everywhere;

	SealingRows(RelayDatabase everywhere) {
		this.everywhere = everywhere.jdbc();
	}

	/**
	 * Takes the advisory lock for sealing until the transaction ends; false if another
	 * instance holds it.
	 */
	boolean take() {
		return this.everywhere.sql("select pg_try_advisory_xact_lock(hashtextextended('audit sealing', 0))")
			.query(Boolean.class)
			.single();
	}

	/**
	 * Returns unsealed entries, all committed, by institution, the oldest first. An entry
	 * that a link names is left out, so that one false marker does not stop the others.
	 */
	List<Waiting> waiting(int limit) {
		return this.everywhere.sql("select e.tenant_id, " + SealedContent.COLUMNS + """
				from kernel.audit_unsealed u join kernel.audit_entry e using (tenant_id, entry_id)
				where not exists (select from kernel.audit_link l
				  where l.tenant_id = u.tenant_id and l.entry_id = u.entry_id)
				order by u.tenant_id, u.entry_id limit ?""")
			.param(limit)
			.query((row, number) -> new Waiting(institution(row), SealedContent.read(row)))
			.list();
	}

	/** The last link of each chain that has one. */
	Map<TenantId, Link> ends(Collection<TenantId> institutions) {
		Map<TenantId, Link> ends = new HashMap<>();
		this.everywhere.sql("""
				select l.tenant_id, l.position, l.entry_id, l.content_hash, l.hash from unnest(?) as chain (tenant_id)
				cross join lateral (select * from kernel.audit_link own where own.tenant_id = chain.tenant_id
				  order by own.position desc limit 1) l""").param(idsOf(institutions)).query((row) -> {
			ends.put(institution(row), AuditLinks.read(row));
		});
		return ends;
	}

	void append(List<Sealed> fresh) {
		UUID[] institutions = fresh.stream().map((one) -> one.institution().value()).toArray(UUID[]::new);
		UUID[] entries = fresh.stream().map((one) -> one.link().entry().value()).toArray(UUID[]::new);
		this.everywhere.sql("""
				insert into kernel.audit_link (tenant_id, position, entry_id, content_hash, hash)
				select * from unnest(:institutions, :positions, :entries, :contents, :hashes)""")
			.param("institutions", institutions)
			.param("positions", fresh.stream().map((one) -> one.link().position()).toArray(Long[]::new))
			.param("entries", entries)
			.param("contents", bytes(fresh, Link::content))
			.param("hashes", bytes(fresh, Link::hash))
			.update();
		this.everywhere.sql("""
				delete from kernel.audit_unsealed u using unnest(:institutions, :entries) as s (tenant_id, entry_id)
				where u.tenant_id = s.tenant_id and u.entry_id = s.entry_id""")
			.param("institutions", institutions)
			.param("entries", entries)
			.update();
	}

	/** Deletes the network addresses of these institutions' entries before this one. */
	void forgetAddressesBefore(Collection<TenantId> institutions, AuditEntryId entry) {
		this.everywhere.sql("""
				delete from kernel.audit_address a using unnest(:institutions) as s (tenant_id)
				where a.tenant_id = s.tenant_id and a.entry_id < :entry""")
			.param("institutions", idsOf(institutions))
			.param("entry", entry.value())
			.update();
	}

	private static TenantId institution(ResultSet row) throws SQLException {
		return new TenantId(row.getObject("tenant_id", UUID.class));
	}

	private static UUID[] idsOf(Collection<TenantId> institutions) {
		return institutions.stream().map(TenantId::value).toArray(UUID[]::new);
	}

	private static byte[][] bytes(List<Sealed> fresh, Function<Link, byte[]> part) {
		return fresh.stream().map(Sealed::link).map(part).toArray(byte[][]::new);
	}

	/** An entry that is not part of its institution's chain yet. */
	record Waiting(TenantId institution, SealedContent content) {
	}

	/** A new link of an institution's chain. */
	record Sealed(TenantId institution, Link link) {

		AuditHead head() {
			return new AuditHead(this.institution, this.link.position(), AuditHash.hex(this.link.hash()));
		}

	}

}
