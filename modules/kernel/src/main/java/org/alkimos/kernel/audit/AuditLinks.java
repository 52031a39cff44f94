package org.alkimos.kernel.audit;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** Links of the bound institution's chain, and entries not yet sealed. */
@Component
class AuditLinks {

	private final JdbcClient jdbc;

	AuditLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Takes the advisory lock for sealing until the transaction ends; false if another
	 * holds it.
	 */
	boolean take(TenantId institution) {
		return this.jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended(?, 0))")
			.param("audit " + institution.value())
			.query(Boolean.class)
			.single();
	}

	/** Returns the oldest unsealed entries, all committed. */
	List<SealedContent> waiting(int limit) {
		return this.jdbc.sql("select " + SealedContent.COLUMNS + """
				from kernel.audit_unsealed u join kernel.audit_entry e using (tenant_id, entry_id)
				order by entry_id limit ?""").param(limit).query((row, number) -> SealedContent.read(row)).list();
	}

	void append(List<Link> links) {
		this.jdbc.sql("""
				insert into kernel.audit_link (position, entry_id, content_hash, hash)
				select * from unnest(:positions, :entries, :contents, :hashes)""")
			.param("positions", links.stream().map(Link::position).toArray(Long[]::new))
			.param("entries", links.stream().map((link) -> link.entry().value()).toArray(UUID[]::new))
			.param("contents", links.stream().map(Link::content).toArray(byte[][]::new))
			.param("hashes", links.stream().map(Link::hash).toArray(byte[][]::new))
			.update();
		this.jdbc.sql("delete from kernel.audit_unsealed where entry_id = any(?)")
			.param(links.stream().map((link) -> link.entry().value()).toArray(UUID[]::new))
			.update();
	}

	Optional<Link> last() {
		return this.jdbc
			.sql("select position, entry_id, content_hash, hash from kernel.audit_link "
					+ "order by position desc limit 1")
			.query((row, number) -> new Link(row.getLong(1), new AuditEntryId(row.getObject(2, UUID.class)),
					row.getBytes(3), row.getBytes(4)))
			.optional();
	}

	Optional<AuditHead> head() {
		return last().map((link) -> new AuditHead(Tenancy.current(), link.position(), AuditHash.hex(link.hash())));
	}

	/** Deletes the network addresses of entries before this one. */
	void forgetAddressesBefore(AuditEntryId entry) {
		this.jdbc.sql("delete from kernel.audit_address where entry_id < ?").param(entry.value()).update();
	}

	/**
	 * One link.
	 *
	 * @param position position, from 1 without gaps
	 * @param content hash of the content of the entry
	 * @param hash hash of the previous link and the content
	 */
	@SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
	record Link(long position, AuditEntryId entry, byte[] content, byte[] hash) {

		static Link first(AuditEntryId entry, byte[] content) {
			return new Link(1, entry, content, AuditHash.ofLink(AuditHash.START, content));
		}

		Link followedBy(AuditEntryId next, byte[] nextContent) {
			return new Link(this.position + 1, next, nextContent, AuditHash.ofLink(this.hash, nextContent));
		}

	}

}
