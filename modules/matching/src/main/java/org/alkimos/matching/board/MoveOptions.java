package org.alkimos.matching.board;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Member;

/** Possible moves of a mentee, and the effect of each on the cohort. */
final class MoveOptions {

	private static final Comparator<MoveOption> BEST_FIRST = Comparator.comparing(MoveOption::isPossible)
		.thenComparing((option) -> !option.isPossible() && !option.wish().isEmpty())
		.thenComparingInt(MoveOption::meanChange)
		.reversed()
		.thenComparingInt(MoveOption::pod);

	private final ReviewedDraft draft;

	private final PersonId mentee;

	private final @Nullable DraftRow from;

	private final int matched;

	MoveOptions(ReviewedDraft draft, PersonId mentee) {
		this.draft = draft;
		this.mentee = mentee;
		this.from = draft.podOf(mentee).orElse(null);
		this.matched = draft.pods().stream().mapToInt((pod) -> pod.mentees().size()).sum();
	}

	/** Pods with room where every rule is met. */
	List<MoveOption> withRoom() {
		if (leavesTooFew()) {
			return List.of();
		}
		return others().filter((pod) -> !pod.locked() && this.draft.mayBe(pod, pod.with(this.mentee)))
			.map((pod) -> joining(pod, List.of()))
			.sorted(Comparator.comparingInt(MoveOption::fit).reversed().thenComparingInt(MoveOption::pod))
			.toList();
	}

	/**
	 * Every other pod, with a swap if there is no room, or the reason why no move is
	 * possible.
	 */
	List<MoveOption> all() {
		return others().map(this::option).sorted(BEST_FIRST).toList();
	}

	private Stream<DraftRow> others() {
		boolean open = this.from == null || !this.from.locked();
		return this.draft.pods().stream().filter((pod) -> open && !pod.equals(this.from));
	}

	private boolean leavesTooFew() {
		return this.from != null && this.draft.wouldBeTooSmallWithout(this.from);
	}

	private MoveOption option(DraftRow pod) {
		if (pod.locked()) {
			return joining(pod, List.of("This pod is locked."));
		}
		var broken = this.draft.brokenWith(pod, pod.with(this.mentee));
		if (broken.isEmpty() && !leavesTooFew()) {
			return joining(pod, List.of());
		}
		return bestSwap(pod).orElseGet(() -> joining(pod,
				broken.isEmpty() ? List.of("The current pod would be too small, and every swap would break a rule.")
						: this.draft.words(broken)));
	}

	private MoveOption joining(DraftRow pod, List<String> whyNot) {
		List<PersonId> there = pod.with(this.mentee);
		DraftRow left = this.from;
		int change = this.draft.points(pod, there) - this.draft.points(pod, pod.mentees());
		if (left != null) {
			change += this.draft.points(left, left.without(this.mentee)) - this.draft.points(left, left.mentees());
		}
		return new MoveOption(pod.number(), pod.leader(), this.draft.fit(this.mentee, pod, there).outOfHundred(),
				perHead(change), null, whyNot, wish(pod), whyNot.isEmpty() ? List.of() : holders(pod));
	}

	private Optional<MoveOption> bestSwap(DraftRow pod) {
		return pod.mentees()
			.stream()
			.map((other) -> swap(pod, other))
			.flatMap(Optional::stream)
			.max(Comparator.comparingInt(MoveOption::meanChange));
	}

	private Optional<MoveOption> swap(DraftRow pod, PersonId other) {
		DraftRow here = this.from;
		List<PersonId> there = pod.withInsteadOf(this.mentee, other);
		if (here == null || !this.draft.mayBe(pod, there)
				|| !this.draft.mayBe(here, here.withInsteadOf(other, this.mentee))) {
			return Optional.empty();
		}
		int change = this.draft.points(pod, there) - this.draft.points(pod, pod.mentees())
				+ this.draft.points(here, here.withInsteadOf(other, this.mentee))
				- this.draft.points(here, here.mentees());
		return Optional
			.of(new MoveOption(pod.number(), pod.leader(), this.draft.fit(this.mentee, pod, there).outOfHundred(),
					perHead(change), other, List.of(), wish(pod), List.of()));
	}

	private String wish(DraftRow pod) {
		Member asking = this.draft.member(this.mentee);
		List<Member> mentors = this.draft.members(pod.mentors());
		return (Placements.rank(asking, mentors) >= 0) ? Placements.wish(asking, mentors) : "";
	}

	private List<PersonId> holders(DraftRow pod) {
		return (pod.mentees().size() < this.draft.input().rules().largest()) ? List.of() : pod.mentees();
	}

	/** Change in mean fit of the currently matched mentees, in hundredths of a point. */
	private int perHead(int change) {
		return Math.round((float) change / Math.max(1, this.matched));
	}

}
