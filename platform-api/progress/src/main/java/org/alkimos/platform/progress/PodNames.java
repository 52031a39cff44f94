package org.alkimos.platform.progress;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.progress.PodSummary;

/**
 * Looks up the names of people in pods, once per response, for readers of these pods.
 */
@Component
public class PodNames {

	private final Members members;

	PodNames(Members members) {
		this.members = members;
	}

	public Known of(PodSummary pod) {
		return of(List.of(pod));
	}

	public Known of(Collection<PodSummary> pods) {
		Set<PersonId> people = new LinkedHashSet<>();
		for (PodSummary pod : pods) {
			people.addAll(pod.members());
		}
		return new Known(this.members.namesOfCompanions(people));
	}

	/** Names found for one response. */
	public record Known(Map<PersonId, PersonName> names) {

		public String name(PersonId person) {
			PersonName name = this.names.get(person);
			return (name != null) ? name.full() : "Someone who left";
		}

		public PersonView view(PersonId person) {
			return new PersonView(person, name(person));
		}

		public List<PersonView> views(Collection<PersonId> people) {
			return people.stream().map(this::view).toList();
		}

		/** Returns the names in alphabetical order, separated by commas. */
		public String sentence(Collection<PersonId> people) {
			return String.join(", ", people.stream().map(this::name).sorted().toList());
		}

	}

}
