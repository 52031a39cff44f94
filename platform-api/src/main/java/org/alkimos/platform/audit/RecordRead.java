package org.alkimos.platform.audit;

import java.time.Instant;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditEntryId;

/**
 * Somebody looked at one's record.
 *
 * @param reader the name
 * @param role in what capacity
 * @param what in plain words
 */
public record RecordRead(AuditEntryId id, Instant at, String reader, String role, String what) {

	static RecordRead of(AuditEntry entry, AuditNames.Known names) {
		return new RecordRead(entry.id(), entry.at(), names.actorOf(entry), AuditWords.roles(entry.roles()),
				AuditWords.yours(entry));
	}

}
