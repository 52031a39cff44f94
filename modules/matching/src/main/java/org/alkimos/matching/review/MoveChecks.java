package org.alkimos.matching.review;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.RecusedView;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.problems.MatchingProblem;
import org.alkimos.matching.wording.RuleLabels;

/** Checks whether a draft may be changed as requested. */
final class MoveChecks {

	private MoveChecks() {
	}

	static void requireMove(ReviewedDraft draft, MoveRequest request, @Nullable DraftRow from, @Nullable DraftRow to,
			Set<PersonId> recused) {
		if (!request.isFrom(from)) {
			throw new Conflict(MatchingProblem.MENTEE_MOVED_MEANWHILE,
					"Someone else moved this mentee while you were working. "
							+ "Check where they are now, then try again.");
		}
		requireOpen(from);
		requireOpen(to);
		requireNotLedBy(recused, from, to);
		requireElsewhere(from, to);
		PersonId other = request.swapWith();
		if (other == null) {
			requireEnoughLeft(draft, from, to);
			requireAllowed(draft, to, (to != null) ? to.with(request.mentee()) : List.of());
		}
		else {
			requireSwap(draft, request.mentee(), from, other, to);
		}
	}

	static void requireMayJoin(ReviewedDraft draft, DraftRow pod, PersonId coMentor) {
		if (!draft.input().rules().coMentors()) {
			throw new Conflict(MatchingProblem.ONE_MENTOR_PER_POD, "Pods in this cohort have one mentor.");
		}
		if (pod.mentees().isEmpty()) {
			throw new Conflict(MatchingProblem.POD_WITHOUT_MENTEES,
					"This pod has no mentees yet. Move one here, then choose the co-mentor.");
		}
		Member mentor = draft.members().get(coMentor);
		if (mentor == null || !mentor.leadsPods() || pod.mentors().contains(coMentor)) {
			throw new InvalidInput(MatchingProblem.INELIGIBLE_CO_MENTOR, "coMentor",
					"Choose a mentor in this draft who isn't in this pod.");
		}
	}

	static void requireNotLedBy(Set<PersonId> recused, @Nullable DraftRow one, @Nullable DraftRow other) {
		Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
			.flatMap(Optional::stream)
			.forEach((pod) -> RecusedView.requireNone(recused, Set.copyOf(pod.mentors())));
	}

	private static void requireSwap(ReviewedDraft draft, PersonId mentee, @Nullable DraftRow from, PersonId other,
			@Nullable DraftRow to) {
		if (to == null || !to.mentees().contains(other)) {
			throw new InvalidInput(MatchingProblem.SWAP_PARTNER_NOT_IN_POD, "swapWith",
					"Choose a mentee who is currently in that pod.");
		}
		requireAllowed(draft, to, to.withInsteadOf(mentee, other));
		if (from != null) {
			requireAllowed(draft, from, from.withInsteadOf(other, mentee));
		}
	}

	private static void requireElsewhere(@Nullable DraftRow from, @Nullable DraftRow to) {
		if (Objects.equals(from, to)) {
			throw new Conflict(MatchingProblem.MENTEE_ALREADY_THERE,
					(to != null) ? "This mentee is already in that pod." : "This mentee already has no pod.");
		}
	}

	static void requireOpen(@Nullable DraftRow pod) {
		if (pod != null && pod.locked()) {
			throw new Conflict(MatchingProblem.POD_LOCKED, "Pod " + pod.number() + " is locked. Unlock it first.");
		}
	}

	/**
	 * Only an explicit removal may leave a pod too small; publishing is then refused.
	 */
	private static void requireEnoughLeft(ReviewedDraft draft, @Nullable DraftRow from, @Nullable DraftRow to) {
		if (from != null && to != null && draft.wouldBeTooSmallWithout(from)) {
			throw new Conflict(MatchingProblem.POD_TOO_SMALL,
					"Not possible: pod " + from.number() + " would be too small. A pod takes "
							+ RuleLabels.size(draft.input().rules()) + ". Swap two mentees instead.");
		}
	}

	private static void requireAllowed(ReviewedDraft draft, @Nullable DraftRow pod, List<PersonId> mentees) {
		if (pod != null) {
			List<BrokenRule> broken = draft.brokenWith(pod, mentees);
			if (!broken.isEmpty()) {
				throw new Conflict(MatchingProblem.CHANGE_BREAKS_RULE,
						"Not possible: " + String.join(" ", draft.words(broken)));
			}
		}
	}

}
