package org.alkimos.programs;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Everything that ties one participant to others of the cohort, as matching has to know
 * it.
 *
 * @param preferredMentors most wanted first; all others in the order of their ids, so
 * that it does not tell who named whom
 */
record TieSet(List<PersonId> preferredMentors, List<PersonId> evaluative, List<PersonId> apart,
		List<PersonId> coAuthors, List<PersonId> previousMentors) {

	TieSet {
		preferredMentors = List.copyOf(preferredMentors);
		evaluative = sorted(evaluative);
		apart = sorted(apart);
		coAuthors = sorted(coAuthors);
		previousMentors = sorted(previousMentors);
	}

	/** What an enrollment itself tells. */
	static TieSet ofEnrolment(Entrant entrant, Ties ties) {
		return new TieSet(ties.preferredMentors(entrant), ties.evaluative(entrant), ties.apart(entrant), List.of(),
				List.of());
	}

	private static List<PersonId> sorted(Collection<PersonId> people) {
		return people.stream().distinct().sorted(Comparator.comparing(PersonId::value)).toList();
	}

}
