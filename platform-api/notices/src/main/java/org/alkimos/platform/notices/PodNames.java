package org.alkimos.platform.notices;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;

/** Names of pods, as shown to one reader. */
@Component
class PodNames {

	private final Members members;

	PodNames(Members members) {
		this.members = members;
	}

	Naming forReader(Actor actor, Collection<@Nullable PersonId> mentors) {
		Set<PersonId> known = mentors.stream()
			.filter(Objects::nonNull)
			.filter((mentor) -> !actor.is(mentor))
			.collect(Collectors.toSet());
		// Evaluators have no access to names; the lookup would be refused.
		boolean nameless = known.isEmpty() || !actor.seesNames();
		return new Naming(actor, nameless ? Map.of() : this.members.namesOf(actor, known));
	}

	/** Names of pods for one reader. */
	record Naming(Actor reader, Map<PersonId, PersonName> mentors) {

		/** {@code Pod 3 with Lin Zhao}. */
		String of(@Nullable Integer number, @Nullable PersonId mentor) {
			String pod = plain(number);
			if (mentor == null) {
				return pod;
			}
			if (this.reader.is(mentor)) {
				return pod + " (you lead this pod)";
			}
			PersonName name = this.mentors.get(mentor);
			return (name != null) ? pod + " with " + name.full() : pod;
		}

		/** {@code Pod 3}. */
		static String plain(@Nullable Integer number) {
			return (number != null) ? "Pod " + number : "Your pod";
		}

	}

}
