package org.alkimos.contracts.matching;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/** A pod with one or two mentors; the first leads. */
public interface Mentored {

	/** One or two mentors; the first leads. */
	List<PersonId> mentors();

	/** The mentor who leads. */
	default PersonId leader() {
		return mentors().getFirst();
	}

	/** The co-mentor, or null if there is one mentor. */
	default @Nullable PersonId coMentor() {
		return (mentors().size() > 1) ? mentors().get(1) : null;
	}

	/** Lists the mentor who leads and the co-mentor, without those who are null. */
	static List<PersonId> listOf(@Nullable PersonId leader, @Nullable PersonId coMentor) {
		return Stream.of(leader, coMentor).filter(Objects::nonNull).toList();
	}

}
