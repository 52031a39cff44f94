package org.alkimos.kernel.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/**
 * An entry of the audit log.
 *
 * @param id ID of the entry
 * @param at UTC instant of the action
 * @param actor ID of the person or API client who acted
 * @param roles the roles of the person at that moment; empty for an API client
 * @param rights the rights of the API client at that moment; empty for a person
 * @param kind kind of access
 * @param action stable code of the action, such as matching.pods-published
 * @param subjectType type of the subject's ID, such as PersonId
 * @param subject ID of the record that was changed, viewed, or exported
 * @param detail codes, counts, or IDs, at most 200 characters; may be empty
 * @param people IDs of people whose record it was; may be empty
 * @param channel source of the request
 * @param address network address of the client; null if there was none, or it was deleted
 * @param position position in the hash chain; null until the entry is sealed, within
 * seconds
 */
public record AuditEntry(AuditEntryId id, Instant at, PersonId actor, Set<Role> roles, Set<MachineRight> rights,
		AuditKind kind, String action, String subjectType, UUID subject, String detail, List<PersonId> people,
		Origin.Channel channel, @Nullable String address, @Nullable Long position) {

	public AuditEntry {
		roles = Set.copyOf(roles);
		rights = Set.copyOf(rights);
		people = List.copyOf(people);
	}

}
