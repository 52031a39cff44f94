package org.alkimos.matching.engine;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.Mentored;
import org.alkimos.kernel.tenancy.PersonId;

/**
 * A proposed or locked pod: one mentor with mentees, ordered by ID.
 *
 * @param coMentor the co-mentor, in cohorts with two mentors per mentee, or null
 */
public record DraftPod(PersonId mentor, @Nullable PersonId coMentor, List<PersonId> mentees) {

	public static final Comparator<PersonId> BY_ID = Comparator.comparing((person) -> person.value().toString());

	/**
	 * Orders pods by mentor, then mentees: the canonical order for display and hashing.
	 */
	public static final Comparator<DraftPod> IN_ORDER = Comparator.comparing(DraftPod::mentor, BY_ID)
		.thenComparing((pod) -> pod.mentees().toString());

	public DraftPod {
		mentees = mentees.stream().distinct().sorted(BY_ID).toList();
	}

	/** Creates a pod with one mentor. */
	public DraftPod(PersonId mentor, List<PersonId> mentees) {
		this(mentor, null, mentees);
	}

	/** Creates a pod with one or two mentors; the first leads. */
	public static DraftPod of(List<PersonId> mentors, List<PersonId> mentees) {
		return new DraftPod(mentors.getFirst(), (mentors.size() > 1) ? mentors.get(1) : null, mentees);
	}

	/** The mentor, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Mentored.listOf(this.mentor, this.coMentor);
	}

	/** All members, mentors first. */
	public List<PersonId> everybody() {
		return Stream.concat(mentors().stream(), this.mentees.stream()).toList();
	}

	/** SHA-256 of the canonical form of these pods, in hexadecimal. */
	public static String hashOf(List<DraftPod> pods) {
		return Canonical.hashOf(pods, List.of());
	}

}
