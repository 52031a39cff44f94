package org.alkimos.platform.audit;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.audit.AuditEntryId;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.CursorPage;

/** Lists who viewed a person's record, with names. */
@Component
class RecordReads {

	private final AuditLog log;

	private final AuditNames names;

	RecordReads(AuditLog log, AuditNames names) {
		this.log = log;
		this.names = names;
	}

	CursorPage<RecordRead> of(Actor actor, @Nullable String cursor, @Nullable Integer limit) {
		CursorPage<AuditEntry> page = CursorPage.of(cursor, limit,
				(after, size) -> this.log.readsOf(actor, after.map(AuditEntryId::new).orElse(null), size),
				AuditEntry::id);
		AuditNames.Known known = this.names.of(actor, page.items());
		return page.map((entry) -> RecordRead.of(entry, known));
	}

}
