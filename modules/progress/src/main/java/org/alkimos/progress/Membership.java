package org.alkimos.progress;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Who belongs to a pod.
 *
 * @param mentor none if there is no such pod
 */
record Membership(@Nullable PersonId mentor, List<PersonId> mentees) {

	Optional<Standing> standingOf(PersonId person) {
		if (person.equals(this.mentor)) {
			return Optional.of(Standing.MENTOR);
		}
		return this.mentees.contains(person) ? Optional.of(Standing.MENTEE) : Optional.empty();
	}

	boolean isMentor(PersonId person) {
		return person.equals(this.mentor);
	}

	List<PersonId> all() {
		return Stream.concat(Stream.ofNullable(this.mentor), this.mentees.stream()).toList();
	}

}
