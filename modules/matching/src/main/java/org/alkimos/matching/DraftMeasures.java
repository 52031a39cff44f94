package org.alkimos.matching;

import java.util.List;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

import org.alkimos.matching.Board.BoardPod;
import org.alkimos.matching.Board.Measures;
import org.alkimos.matching.Board.Placed;
import org.alkimos.matching.Board.Unplaced;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Worth;

/** A draft in figures. */
final class DraftMeasures {

	private static final int TOP = 3;

	private final ReviewedDraft draft;

	private final List<BoardPod> pods;

	private final List<Placed> placed;

	private final List<Unplaced> unmatched;

	DraftMeasures(ReviewedDraft draft, List<BoardPod> pods, List<Unplaced> unmatched) {
		this.draft = draft;
		this.pods = pods;
		this.placed = pods.stream().flatMap((pod) -> pod.mentees().stream()).toList();
		this.unmatched = unmatched;
	}

	Measures of(RunSummary run, @Nullable Integer meanFitBefore) {
		List<Integer> fits = this.placed.stream().map(Placed::fit).sorted().toList();
		int eye = (int) this.placed.stream().filter(Placed::needsYourEye).count() + this.unmatched.size();
		return new Measures(fits.size() + this.unmatched.size(), fits.size(), meanFit(this.draft),
				fits.isEmpty() ? 0 : fits.getFirst(), fits.isEmpty() ? 0 : fits.get(fits.size() / 20), shareOfBest(run),
				meanFitBefore, wishes((rank) -> rank >= 0), wishes((rank) -> rank >= 0 && rank < TOP),
				wishes((rank) -> rank == 0), wishes((rank) -> true),
				this.draft.pods().stream().mapToInt((pod) -> this.draft.broken(pod).size()).sum(),
				MatchRule.values().length, eye, (int) this.pods.stream().filter(BoardPod::locked).count());
	}

	/** Mean fit in hundredths. */
	static int meanFit(ReviewedDraft draft) {
		int matched = draft.pods().stream().mapToInt((pod) -> pod.mentees().size()).sum();
		int points = draft.pods().stream().mapToInt((pod) -> draft.points(pod, pod.mentees())).sum();
		return (matched == 0) ? 0 : points / matched;
	}

	/**
	 * Matched mentees with wishes whose mentor has such a rank among them; -1 is none.
	 */
	private int wishes(IntPredicate rank) {
		int count = 0;
		for (DraftRow pod : this.draft.pods()) {
			for (var mentee : this.draft.members(pod.mentees())) {
				boolean counts = rank.test(mentee.preferredMentors().indexOf(pod.mentor()));
				count += (counts && !mentee.preferredMentors().isEmpty()) ? 1 : 0;
			}
		}
		return count;
	}

	/**
	 * The bound holds around the pods that were locked then; it says nothing once they
	 * are open.
	 */
	private @Nullable Integer shareOfBest(RunSummary run) {
		Long bound = run.bound();
		List<DraftPod> now = this.draft.pods().stream().map(DraftRow::pod).toList();
		if (bound == null || bound == 0 || !now.containsAll(this.draft.input().locks())) {
			return null;
		}
		List<DraftPod> pods = now.stream().filter((pod) -> !pod.mentees().isEmpty()).toList();
		return (int) Math.min(10_000, 10_000 * Worth.of(this.draft.input(), pods) / bound);
	}

}
