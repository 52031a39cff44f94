package org.alkimos.kernel.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Sealed content of an entry; the address is included as a hash only.
 *
 * @param people people, ordered by ID
 * @param addressHash hash of the address in hexadecimal; empty without a client
 */
record SealedContent(AuditEntryId id, PersonId actor, String roles, String kind, String action, String subjectType,
		UUID subject, String detail, String channel, String addressHash, Instant at, List<PersonId> people) {

	/** Columns for {@link #read}, of an entry called e. */
	static final String COLUMNS = """
			e.entry_id, e.actor_id, e.roles, e.kind, e.action, e.subject_type, e.subject_id, e.detail, e.channel,
			e.address_hash, e.at, array(select p.person_id from kernel.audit_person p
			where p.tenant_id = e.tenant_id and p.entry_id = e.entry_id order by p.person_id) as people
			""";

	static SealedContent read(ResultSet row) throws SQLException {
		byte @Nullable [] hash = row.getBytes("address_hash");
		return new SealedContent(new AuditEntryId(row.getObject("entry_id", UUID.class)),
				new PersonId(row.getObject("actor_id", UUID.class)), row.getString("roles"), row.getString("kind"),
				row.getString("action"), row.getString("subject_type"), row.getObject("subject_id", UUID.class),
				row.getString("detail"), row.getString("channel"), (hash != null) ? HexFormat.of().formatHex(hash) : "",
				row.getObject("at", OffsetDateTime.class).toInstant(),
				Arrays.stream((UUID[]) row.getArray("people").getArray()).map(PersonId::new).toList());
	}

}
