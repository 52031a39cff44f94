package org.alkimos.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.alkimos.kernel.tenancy.Tenancy;

/** Links of the bound institution's chain. */
@Component
class AuditLinks {

	private final JdbcClient jdbc;

	AuditLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	Optional<AuditHead> head() {
		return this.jdbc
			.sql("select position, entry_id, content_hash, hash from kernel.audit_link "
					+ "order by position desc limit 1")
			.query((row, number) -> read(row))
			.optional()
			.map((link) -> new AuditHead(Tenancy.current(), link.position(), AuditHash.hex(link.hash())));
	}

	static Link read(ResultSet row) throws SQLException {
		return new Link(row.getLong("position"), new AuditEntryId(row.getObject("entry_id", UUID.class)),
				row.getBytes("content_hash"), row.getBytes("hash"));
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
