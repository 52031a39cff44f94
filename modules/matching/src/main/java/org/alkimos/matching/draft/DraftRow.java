package org.alkimos.matching.draft;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.alkimos.contracts.matching.Mentored;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;

/**
 * One pod in a draft, possibly without mentees.
 *
 * @param mentors one or two mentors; the first leads
 */
public record DraftRow(int number, List<PersonId> mentors, boolean locked, List<PersonId> mentees) implements Mentored {

	public DraftPod pod() {
		return DraftPod.of(this.mentors, this.mentees);
	}

	public DraftRow with(@Nullable PersonId another, List<PersonId> others) {
		return new DraftRow(this.number, Mentored.listOf(leader(), another), this.locked, others);
	}

	public List<PersonId> without(PersonId mentee) {
		List<PersonId> rest = new ArrayList<>(this.mentees);
		rest.remove(mentee);
		return rest;
	}

	public List<PersonId> with(PersonId mentee) {
		List<PersonId> more = new ArrayList<>(this.mentees);
		more.add(mentee);
		return more;
	}

	public List<PersonId> withInsteadOf(PersonId coming, PersonId leaving) {
		List<PersonId> changed = without(leaving);
		changed.add(coming);
		return changed;
	}

}
