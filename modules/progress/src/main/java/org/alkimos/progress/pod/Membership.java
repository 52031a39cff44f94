package org.alkimos.progress.pod;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Members of a pod.
 *
 * @param mentors one or two, or none if the pod does not exist
 */
public record Membership(List<PersonId> mentors, List<PersonId> mentees) {

	Optional<Standing> standingOf(PersonId person) {
		if (this.mentors.contains(person)) {
			return Optional.of(Standing.MENTOR);
		}
		return this.mentees.contains(person) ? Optional.of(Standing.MENTEE) : Optional.empty();
	}

	public boolean isMentor(PersonId person) {
		return this.mentors.contains(person);
	}

	public List<PersonId> all() {
		return Stream.concat(this.mentors.stream(), this.mentees.stream()).toList();
	}

}
