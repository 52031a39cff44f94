package org.alkimos.platform.audit;

import java.time.Instant;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditEntryId;

/**
 * One view of a person's record by someone else.
 *
 * @param id ID of the entry in the audit log
 * @param at UTC instant of the view
 * @param reader name of the person who viewed it, or words in its place if no name is
 * available
 * @param role roles of the reader at that time, as text; Member for no role, API client
 * for a machine
 * @param what label of what was viewed, in English
 */
public record RecordRead(AuditEntryId id, Instant at, String reader, String role, String what) {

	static RecordRead of(AuditEntry entry, AuditNames.Known names) {
		return new RecordRead(entry.id(), entry.at(), names.actorOf(entry), AuditLabels.roles(entry),
				AuditLabels.yours(entry));
	}

}
