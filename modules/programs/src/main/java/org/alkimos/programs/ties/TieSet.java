package org.alkimos.programs.ties;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * All ties of one participant to others in the cohort, as matching needs them.
 *
 * @param preferredMentors preferred mentors, most wanted first; the other lists are
 * ordered by ID, so that they do not reveal who named whom
 */
public record TieSet(List<PersonId> preferredMentors, List<PersonId> evaluative, List<PersonId> apart,
		List<PersonId> coAuthors, List<PersonId> previousMentors) {

	public TieSet {
		preferredMentors = List.copyOf(preferredMentors);
		evaluative = sorted(evaluative);
		apart = sorted(apart);
		coAuthors = sorted(coAuthors);
		previousMentors = sorted(previousMentors);
	}

	private static List<PersonId> sorted(Collection<PersonId> people) {
		return people.stream().distinct().sorted(Comparator.comparing(PersonId::value)).toList();
	}

}
