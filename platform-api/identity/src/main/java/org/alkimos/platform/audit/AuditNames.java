package org.alkimos.platform.audit;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.audit.AuditEntry;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;

/** Looks up the names of people in entries at display time; entries store none. */
@Component
class AuditNames {

	private final Members members;

	AuditNames(Members members) {
		this.members = members;
	}

	Known of(Actor reader, Collection<AuditEntry> entries) {
		Set<PersonId> people = new HashSet<>();
		entries.forEach((entry) -> {
			people.add(entry.actor());
			people.addAll(entry.people());
		});
		// Evaluators work without names; asking for them would be refused.
		boolean nameless = people.isEmpty() || !reader.seesNames();
		return new Known(nameless ? Map.of() : this.members.namesOf(reader, people));
	}

	/** Names of these people. */
	record Known(Map<PersonId, PersonName> names) {

		/** Operators act from outside and have no name in the institution. */
		String actorOf(AuditEntry entry) {
			return find(entry.actor()).orElse(entry.roles().contains(Role.PLATFORM_OPERATOR) ? "A platform operator"
					: "Someone whose name is no longer kept");
		}

		Optional<String> find(PersonId person) {
			return Optional.ofNullable(this.names.get(person)).map(PersonName::full).filter((name) -> !name.isBlank());
		}

	}

}
