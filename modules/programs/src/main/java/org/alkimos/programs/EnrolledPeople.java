package org.alkimos.programs;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.HashSet;

import org.alkimos.contracts.programs.ParticipantRole;
import org.alkimos.kernel.tenancy.PersonId;

/** Who takes or took part in a cohort, to be asked by e-mail address. */
public final class EnrolledPeople {

	private final Map<EmailKey, Standing> byKey = new HashMap<>();

	private final Set<PersonId> people = new HashSet<>();

	EnrolledPeople() {
	}

	/** Nobody yet. */
	public static EnrolledPeople none() {
		return new EnrolledPeople();
	}

	void add(EmailKey key, PersonId person, Standing standing) {
		this.byKey.put(key, standing);
		this.people.add(person);
	}

	/** How the person with this address stands in the cohort, if known in it. */
	public Optional<Standing> find(String email) {
		return Optional.ofNullable(this.byKey.get(EmailKey.of(email)));
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

	/** A person's part in a cohort. */
	public record Standing(ParticipantRole role, boolean withdrawn) {
	}

}
