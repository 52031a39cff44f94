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
		// Evaluators work without names but their own; asking for more would be refused.
		boolean nameless = !reader.seesNames();
		if (nameless) {
			people.removeIf((person) -> !reader.is(person));
		}
		return new Known(people.isEmpty() ? Map.of() : this.members.namesOf(reader, people), nameless);
	}

	/**
	 * Names of these people.
	 *
	 * @param nameless whether the reader has no access to the names of others
	 */
	record Known(Map<PersonId, PersonName> names, boolean nameless) {

		/** Operators act from outside and have no name in the institution. */
		String actorOf(AuditEntry entry) {
			if (entry.roles().contains(Role.PLATFORM_OPERATOR)) {
				return find(entry.actor()).orElse("A platform operator");
			}
			return find(entry.actor()).orElse(
					this.nameless ? "Someone whose name evaluators can't see" : "Someone whose name is no longer kept");
		}

		Optional<String> find(PersonId person) {
			return Optional.ofNullable(this.names.get(person)).map(PersonName::full).filter((name) -> !name.isBlank());
		}

	}

}
