package org.alkimos.matching;

import java.util.ArrayList;
import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;

/** One pod of a draft: a mentor's place, perhaps still without mentees. */
record DraftRow(int number, PersonId mentor, boolean locked, List<PersonId> mentees) {

	DraftPod pod() {
		return new DraftPod(this.mentor, this.mentees);
	}

	List<PersonId> without(PersonId mentee) {
		List<PersonId> rest = new ArrayList<>(this.mentees);
		rest.remove(mentee);
		return rest;
	}

	List<PersonId> with(PersonId mentee) {
		List<PersonId> more = new ArrayList<>(this.mentees);
		more.add(mentee);
		return more;
	}

	List<PersonId> withInsteadOf(PersonId coming, PersonId leaving) {
		List<PersonId> changed = without(leaving);
		changed.add(coming);
		return changed;
	}

}
