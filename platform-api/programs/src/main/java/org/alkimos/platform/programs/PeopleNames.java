package org.alkimos.platform.programs;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import org.alkimos.identity.Members;
import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.programs.participant.ParticipantView;

/** Looks up the names of participants. */
@Component
public class PeopleNames {

	public static final PersonName UNKNOWN = new PersonName("", "Unknown person");

	private final Members members;

	PeopleNames(Members members) {
		this.members = members;
	}

	public Known of(Actor actor, List<ParticipantView> participants) {
		return new Known(this.members.namesOf(actor, participants.stream().map(ParticipantView::person).toList()));
	}

	/** Names found. */
	public record Known(Map<PersonId, PersonName> names) {

		public PersonName of(ParticipantView participant) {
			return this.names.getOrDefault(participant.person(), UNKNOWN);
		}

	}

}
