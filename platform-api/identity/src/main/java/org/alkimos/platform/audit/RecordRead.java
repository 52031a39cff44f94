package org.alkimos.platform.audit;

import java.time.Instant;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditEntryId;

/**
 * One view of a person's record by someone else.
 *
 * @param reader the name
 * @param role roles of the reader at that time
 * @param what label of what was viewed
 */
public record RecordRead(AuditEntryId id, Instant at, String reader, String role, String what) {

	static RecordRead of(AuditEntry entry, AuditNames.Known names) {
		return new RecordRead(entry.id(), entry.at(), names.actorOf(entry), AuditLabels.roles(entry.roles()),
				AuditLabels.yours(entry));
	}

}
