package org.alkimos.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.audit.AuditFault.Kind;
import org.alkimos.kernel.tenancy.RelayDatabase;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** Verifies the chains and reports every entry that differs from its sealed content. */
@Component
class AuditVerifier {

	private static final int BATCH = 1000;

	private final JdbcClient jdbc;

	private final RelayDatabase everywhere;

	private final TransactionTemplate transaction;

	AuditVerifier(JdbcClient jdbc, RelayDatabase everywhere, PlatformTransactionManager transactionManager) {
		this.jdbc = jdbc;
		this.everywhere = everywhere;
		this.transaction = new TransactionTemplate(transactionManager);
		// One snapshot for the whole verification, because sealing continues meanwhile.
		this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.transaction.setReadOnly(true);
	}

	/** Returns all institutions that have, had, or should have an audit log. */
	List<TenantId> institutions(Collection<AuditHead> heads) {
		List<UUID> found = this.everywhere.jdbc().sql("""
				select tenant_id from kernel.audit_entry union select tenant_id from kernel.audit_link
				union select tenant_id from kernel.audit_unsealed order by 1""").query(UUID.class).list();
		List<TenantId> all = new ArrayList<>(found.stream().map(TenantId::new).toList());
		heads.stream().map(AuditHead::institution).filter((known) -> !all.contains(known)).forEach(all::add);
		return all.stream().distinct().toList();
	}

	/**
	 * Verifies one institution's chain.
	 * @param heads heads published earlier, of any institution
	 */
	Finding verify(TenantId institution, Collection<AuditHead> heads) {
		List<AuditHead> own = heads.stream().filter((head) -> head.institution().equals(institution)).toList();
		return Tenancy.<Finding, RuntimeException>call(institution,
				() -> java.util.Objects.requireNonNull(this.transaction.execute((status) -> walk(institution, own))));
	}

	private Finding walk(TenantId institution, List<AuditHead> heads) {
		var walk = new ChainWalk(institution, heads);
		List<Step> steps;
		do {
			steps = steps(walk.position());
			steps.forEach(walk::take);
		}
		while (!steps.isEmpty());
		List<AuditFault> faults = new ArrayList<>(walk.end());
		strays().forEach((entry) -> faults.add(new AuditFault(Kind.INSERTED, institution, 0, entry)));
		lost().forEach((entry) -> faults.add(new AuditFault(Kind.REMOVED, institution, 0, entry)));
		return new Finding(walk.count(), faults);
	}

	private List<Step> steps(long after) {
		return this.jdbc
			.sql("select l.position, l.entry_id as link_entry, l.content_hash, l.hash, a.address, a.salt, "
					+ SealedContent.COLUMNS + """
							from kernel.audit_link l left join kernel.audit_entry e using (tenant_id, entry_id)
							left join kernel.audit_address a using (tenant_id, entry_id)
							where l.position > ? order by l.position limit ?""")
			.params(after, BATCH)
			.query((row, number) -> Step.read(row))
			.list();
	}

	/** Finds entries that are neither sealed nor queued for sealing. */
	private List<AuditEntryId> strays() {
		return ids("""
				select e.entry_id from kernel.audit_entry e
				where not exists (select from kernel.audit_link l
				  where l.tenant_id = e.tenant_id and l.entry_id = e.entry_id)
				and not exists (select from kernel.audit_unsealed u
				  where u.tenant_id = e.tenant_id and u.entry_id = e.entry_id) order by 1""");
	}

	/** Finds queued entries that are missing, and subject rows without an entry. */
	private List<AuditEntryId> lost() {
		return ids("""
				select u.entry_id from kernel.audit_unsealed u where not exists (select from kernel.audit_entry e
				  where e.tenant_id = u.tenant_id and e.entry_id = u.entry_id) order by 1""");
	}

	private List<AuditEntryId> ids(String sql) {
		return this.jdbc.sql(sql).query(UUID.class).list().stream().map(AuditEntryId::new).toList();
	}

	/** Result: number of links verified, and faults. */
	record Finding(long links, List<AuditFault> faults) {
	}

	/**
	 * One link with the entry it seals.
	 *
	 * @param content null if the entry is gone
	 * @param addressHolds whether the address is the sealed one, or was deleted
	 */
	@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
	record Step(long position, AuditEntryId entry, byte[] contentHash, byte[] hash, @Nullable SealedContent content,
			boolean addressHolds) {

		static Step read(ResultSet row) throws SQLException {
			boolean there = row.getObject("entry_id") != null && row.getObject("actor_id") != null;
			SealedContent content = there ? SealedContent.read(row) : null;
			return new Step(row.getLong("position"), new AuditEntryId(row.getObject("link_entry", UUID.class)),
					row.getBytes("content_hash"), row.getBytes("hash"), content, addressHolds(row, content));
		}

		private static boolean addressHolds(ResultSet row, @Nullable SealedContent content) throws SQLException {
			String address = row.getString("address");
			return address == null || content == null
					|| AuditHash.hex(AuditHash.ofAddress(row.getBytes("salt"), address)).equals(content.addressHash());
		}

		boolean contentHolds(TenantId institution) {
			return this.content != null
					&& Arrays.equals(this.contentHash, AuditHash.ofContent(institution, this.content));
		}

	}

}
