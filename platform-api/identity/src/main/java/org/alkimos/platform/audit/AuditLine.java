package org.alkimos.platform.audit;

import java.time.Instant;
import java.util.List;

import org.alkimos.kernel.audit.AuditEntry;

/**
 * One entry on the administrators' page.
 *
 * @param whose names of the people whose record it was, "and 12 more" if there are many
 */
public record AuditLine(Instant at, String actor, String roles, String done, String detail, String whose,
		String where) {

	private static final int NAMED = 3;

	static AuditLine of(AuditEntry entry, AuditNames.Known names) {
		return new AuditLine(entry.at(), names.actorOf(entry), AuditLabels.roles(entry), AuditLabels.done(entry),
				entry.detail(), whose(entry, names), AuditLabels.where(entry));
	}

	private static String whose(AuditEntry entry, AuditNames.Known names) {
		List<String> named = entry.people()
			.stream()
			.limit(NAMED)
			.map((person) -> names.find(person).orElse("Someone whose name is no longer kept"))
			.toList();
		int more = entry.people().size() - named.size();
		return String.join(", ", named) + ((more > 0) ? " and " + more + " more" : "");
	}

}
