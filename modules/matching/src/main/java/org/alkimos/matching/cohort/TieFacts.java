package org.alkimos.matching.cohort;

import java.util.List;

import org.alkimos.contracts.programs.ParticipantTiesChanged;
import org.alkimos.kernel.tenancy.PersonId;

/** The participant facts that a ParticipantTiesChanged event replaces. */
record TieFacts(List<PersonId> preferredMentors, List<PersonId> evaluativeLines, List<PersonId> keptApart,
		List<PersonId> coAuthors, List<PersonId> previousMentors) {

	static TieFacts of(ParticipantTiesChanged event) {
		return new TieFacts(event.preferredMentors(), event.evaluativeLines(), event.keptApart(), event.coAuthors(),
				event.previousMentors());
	}

}
