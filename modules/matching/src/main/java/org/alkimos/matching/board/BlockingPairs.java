package org.alkimos.matching.board;

import java.util.List;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Member;

/**
 * Counts blocking pairs. Mentors do not rank mentees, so a mentor is assumed to prefer
 * the mentee with the higher fit.
 */
final class BlockingPairs {

	private final ReviewedDraft draft;

	BlockingPairs(ReviewedDraft draft) {
		this.draft = draft;
	}

	int count() {
		int count = 0;
		for (Member mentee : this.draft.mentees()) {
			PersonId person = mentee.person();
			int now = this.draft.podOf(person).map((own) -> points(person, own, own.mentees())).orElse(-1);
			count += (int) this.draft.pods().stream().filter((pod) -> block(person, now, pod)).count();
		}
		return count;
	}

	/** Fit without peers, the highest possible with this mentor. */
	private boolean block(PersonId mentee, int now, DraftRow pod) {
		boolean couldTakeIn = !pod.mentees().isEmpty() || this.draft.input().rules().smallest() == 1;
		return couldTakeIn && !pod.mentees().contains(mentee) && points(mentee, pod, List.of(mentee)) > now
				&& (joins(mentee, now, pod)
						|| pod.mentees().stream().anyMatch((other) -> replaces(mentee, now, other, pod)));
	}

	private boolean joins(PersonId mentee, int now, DraftRow pod) {
		List<PersonId> there = pod.with(mentee);
		return this.draft.mayBe(pod, there) && points(mentee, pod, there) > now;
	}

	private boolean replaces(PersonId mentee, int now, PersonId other, DraftRow pod) {
		List<PersonId> there = pod.withInsteadOf(mentee, other);
		if (!this.draft.mayBe(pod, there)) {
			return false;
		}
		int fit = points(mentee, pod, there);
		return fit > now && fit > points(other, pod, pod.mentees());
	}

	private int points(PersonId mentee, DraftRow pod, List<PersonId> mentees) {
		return this.draft.fit(mentee, pod, mentees).total();
	}

}
