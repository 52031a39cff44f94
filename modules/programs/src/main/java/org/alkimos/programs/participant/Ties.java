package org.alkimos.programs.participant;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.ties.EmailKey;
import org.alkimos.programs.ties.TieSet;

/**
 * Ties between the participants of a cohort. Relationships and avoidances are symmetric,
 * whoever named the other and whoever was enrolled first.
 */
final class Ties {

	private final Map<EmailKey, PersonId> people = new HashMap<>();

	private final Map<EmailKey, Set<PersonId>> evaluative = new HashMap<>();

	private final Map<EmailKey, Set<PersonId>> apart = new HashMap<>();

	void add(Entrant entrant) {
		enrolled(EmailKey.of(entrant.email()), entrant.person());
		entrant.named().evaluative().forEach((other) -> evaluative(entrant.person(), EmailKey.of(other)));
		entrant.named().apart().forEach((other) -> apart(entrant.person(), EmailKey.of(other)));
	}

	void enrolled(EmailKey key, PersonId person) {
		this.people.put(key, person);
	}

	void evaluative(PersonId by, EmailKey named) {
		this.evaluative.computeIfAbsent(named, (key) -> new LinkedHashSet<>()).add(by);
	}

	void apart(PersonId by, EmailKey named) {
		this.apart.computeIfAbsent(named, (key) -> new LinkedHashSet<>()).add(by);
	}

	/** The ties that the enrollment itself names. */
	TieSet of(Entrant entrant) {
		return new TieSet(preferredMentors(entrant), evaluative(entrant), apart(entrant), List.of(), List.of());
	}

	List<PersonId> preferredMentors(Entrant entrant) {
		return List.copyOf(resolve(entrant, NamedPeople::preferredMentors));
	}

	List<PersonId> evaluative(Entrant entrant) {
		return bothWays(entrant, NamedPeople::evaluative, this.evaluative);
	}

	List<PersonId> apart(Entrant entrant) {
		return bothWays(entrant, NamedPeople::apart, this.apart);
	}

	private List<PersonId> bothWays(Entrant entrant, Function<NamedPeople, List<String>> named,
			Map<EmailKey, Set<PersonId>> namedBy) {
		Set<PersonId> all = resolve(entrant, named);
		all.addAll(namedBy.getOrDefault(EmailKey.of(entrant.email()), Set.of()));
		all.remove(entrant.person());
		// Sorted, so that the order does not reveal who named whom.
		return all.stream().sorted((a, b) -> a.value().compareTo(b.value())).toList();
	}

	private Set<PersonId> resolve(Entrant entrant, Function<NamedPeople, List<String>> named) {
		Set<PersonId> found = new LinkedHashSet<>();
		for (String email : named.apply(entrant.named())) {
			PersonId person = this.people.get(EmailKey.of(email));
			if (person != null) {
				found.add(person);
			}
		}
		return found;
	}

}
