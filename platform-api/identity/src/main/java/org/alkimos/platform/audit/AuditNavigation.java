package org.alkimos.platform.audit;

import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;

import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.web.NavigationSource;

/**
 * Links to "Who viewed my record" for everyone, and to the audit log for administrators.
 */
@Component
class AuditNavigation implements NavigationSource {

	private static final int AFTER_NOTICES = 95;

	private static final int AFTER_API_CLIENTS = 940;

	@Override
	public List<Entry> entriesFor(Actor actor) {
		List<Entry> entries = new ArrayList<>();
		entries.add(new Entry(null, AFTER_NOTICES, "Who viewed my record", RecordReadsPages.PATH, "eye", null));
		if (AuditLog.isFor(actor)) {
			entries
				.add(new Entry("Administration", AFTER_API_CLIENTS, "Audit log", AuditPages.PATH, "shield-lock", null));
		}
		return entries;
	}

}
