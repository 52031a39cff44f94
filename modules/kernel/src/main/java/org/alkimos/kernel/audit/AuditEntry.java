package org.alkimos.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * An entry of the audit log.
 *
 * @param roles the actor's roles at that moment
 * @param people people whose record it was, if any
 * @param address network address of the client; null if there was none, or it was deleted
 * @param position position in the chain; null until it is sealed
 */
public record AuditEntry(AuditEntryId id, Instant at, PersonId actor, Set<Role> roles, AuditKind kind, String action,
		String subjectType, UUID subject, String detail, List<PersonId> people, Origin.Channel channel,
		@Nullable String address, @Nullable Long position) {

	public AuditEntry {
		roles = Set.copyOf(roles);
		people = List.copyOf(people);
	}

}
