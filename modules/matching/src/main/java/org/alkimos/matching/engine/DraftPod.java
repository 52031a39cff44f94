package org.alkimos.matching.engine;

import java.util.Comparator;
import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * One mentor with mentees, as proposed or as locked; mentees in the order of their ids.
 */
public record DraftPod(PersonId mentor, List<PersonId> mentees) {

	static final Comparator<PersonId> BY_ID = Comparator.comparing((person) -> person.value().toString());

	public DraftPod {
		mentees = mentees.stream().distinct().sorted(BY_ID).toList();
	}

	/** SHA-256 of the canonical form of these pods, in hexadecimal. */
	public static String hashOf(List<DraftPod> pods) {
		return Canonical.hashOf(pods, List.of());
	}

}
