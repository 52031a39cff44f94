package org.alkimos.programs.participant;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.text.EmailAddress;
import org.alkimos.programs.ties.EmailKey;

/** Current and former participants of a cohort, by email address. */
public final class EnrolledPeople {

	private final Map<EmailKey, Standing> byKey = new HashMap<>();

	private final Set<PersonId> people = new HashSet<>();

	EnrolledPeople() {
	}

	/** No participants. */
	public static EnrolledPeople none() {
		return new EnrolledPeople();
	}

	void add(EmailKey key, Standing standing) {
		this.byKey.put(key, standing);
		this.people.add(standing.person());
	}

	/** Returns the enrollment of the person with this address, if any. */
	public Optional<Standing> find(String email) {
		return EmailAddress.parse(email).accepted().map((address) -> this.byKey.get(EmailKey.of(address)));
	}

	/** Whether the person with this address is a mentor who has not withdrawn. */
	public boolean hasMentor(String email) {
		return find(email).filter((found) -> found.role() == ParticipantRole.MENTOR && !found.withdrawn()).isPresent();
	}

	boolean has(Entrant entrant) {
		return this.people.contains(entrant.person()) || this.byKey.containsKey(EmailKey.of(entrant.email()));
	}

	boolean hasBothRoles() {
		return Set.of(ParticipantRole.values())
			.equals(Set.copyOf(this.byKey.values().stream().map(Standing::role).toList()));
	}

	/**
	 * A person's enrollment in a cohort.
	 *
	 * @param trainedOn mentor training dates of the person
	 */
	public record Standing(PersonId person, ParticipantRole role, boolean withdrawn, Set<LocalDate> trainedOn) {

		public Standing {
			trainedOn = Set.copyOf(trainedOn);
		}

	}

}
