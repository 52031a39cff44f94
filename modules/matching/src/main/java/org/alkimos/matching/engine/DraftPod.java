package org.alkimos.matching.engine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * One mentor with mentees, as proposed or as locked; mentees in the order of their ids.
 *
 * @param coMentor the second mentor, where the cohort wants two
 */
public record DraftPod(PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees) {

	static final Comparator<PersonId> BY_ID = Comparator.comparing((person) -> person.value().toString());

	/** By mentor, then by mentees: the order in which drafts are told and hashed. */
	static final Comparator<DraftPod> IN_ORDER = Comparator.comparing(DraftPod::mentor, BY_ID)
		.thenComparing((pod) -> pod.mentees().toString());

	public DraftPod {
		mentees = mentees.stream().distinct().sorted(BY_ID).toList();
	}

	/** A pod with one mentor. */
	public DraftPod(PersonId mentor, List<PersonId> mentees) {
		this(mentor, null, mentees);
	}

	/** Who leads it, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	/** Everybody in it, mentors first. */
	public List<PersonId> everybody() {
		return Stream.concat(mentors().stream(), this.mentees.stream()).toList();
	}

	/** SHA-256 of the canonical form of these pods, in hexadecimal. */
	public static String hashOf(List<DraftPod> pods) {
		return Canonical.hashOf(pods, List.of());
	}

}
