package org.alkimos.platform.matching;

import java.util.Locale;
import java.util.Map;

import org.alkimos.identity.PersonName;
import org.alkimos.kernel.tenancy.PersonId;

/** Names by person. */
public record People(Map<PersonId, PersonName> names) {

	private static final PersonName UNKNOWN = new PersonName("", "Unknown person");

	private PersonName of(PersonId person) {
		return this.names.getOrDefault(person, UNKNOWN);
	}

	public String full(PersonId person) {
		return of(person).full().strip();
	}

	/** Sorts by family name, then given name. */
	public String key(PersonId person) {
		return (of(person).family() + " " + of(person).given()).toLowerCase(Locale.ROOT);
	}

}
