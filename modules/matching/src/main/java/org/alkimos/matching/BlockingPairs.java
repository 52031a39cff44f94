package org.alkimos.matching;

import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;

/**
 * Counts mentees and mentors who would both rather have each other. Mentors are taken to
 * want whom they fit; nobody asks them to rank mentees.
 */
final class BlockingPairs {

	private final ReviewedDraft draft;

	BlockingPairs(ReviewedDraft draft) {
		this.draft = draft;
	}

	int count() {
		return (int) this.draft.mentees()
			.stream()
			.flatMap((mentee) -> this.draft.pods().stream().filter((pod) -> block(mentee.person(), pod)))
			.count();
	}

	private boolean block(PersonId mentee, DraftRow pod) {
		boolean couldTakeIn = !pod.mentees().isEmpty() || this.draft.input().rules().smallest() == 1;
		return couldTakeIn && !pod.mentees().contains(mentee)
				&& (joins(mentee, pod) || pod.mentees().stream().anyMatch((other) -> replaces(mentee, other, pod)));
	}

	private boolean joins(PersonId mentee, DraftRow pod) {
		List<PersonId> there = pod.with(mentee);
		return this.draft.mayBe(pod, there) && isBetter(mentee, pod, there);
	}

	private boolean replaces(PersonId mentee, PersonId other, DraftRow pod) {
		List<PersonId> there = pod.withInsteadOf(mentee, other);
		return this.draft.mayBe(pod, there) && isBetter(mentee, pod, there)
				&& points(mentee, pod, there) > points(other, pod, pod.mentees());
	}

	private boolean isBetter(PersonId mentee, DraftRow pod, List<PersonId> there) {
		int now = this.draft.podOf(mentee).map((own) -> points(mentee, own, own.mentees())).orElse(-1);
		return points(mentee, pod, there) > now;
	}

	private int points(PersonId mentee, DraftRow pod, List<PersonId> mentees) {
		return this.draft.fit(mentee, pod, mentees).total();
	}

}
