package org.alkimos.matching.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.DraftPod;

/**
 * One pod in a draft, possibly without mentees.
 *
 * @param coMentor the co-mentor, or null if none is chosen or the cohort has one mentor
 * per mentee
 */
public record DraftRow(int number, PersonId mentor, @Nullable PersonId coMentor, boolean locked,
		List<PersonId> mentees) {

	public DraftPod pod() {
		return new DraftPod(this.mentor, this.coMentor, this.mentees);
	}

	/** The mentor, then the co-mentor if there is one. */
	public List<PersonId> mentors() {
		return Stream.of(this.mentor, this.coMentor).filter(Objects::nonNull).toList();
	}

	public DraftRow with(@Nullable PersonId another, List<PersonId> others) {
		return new DraftRow(this.number, this.mentor, another, this.locked, others);
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
