package org.alkimos.matching.board;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Placed;
import org.alkimos.matching.board.Board.Unplaced;
import org.alkimos.matching.board.Measures.Balance;
import org.alkimos.matching.board.Measures.MentorLoad;
import org.alkimos.matching.board.Measures.Wishes;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.Worth;
import org.alkimos.matching.run.RunSummary;

/** Computes the measures of a draft. */
final class DraftMeasures {

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

	/** Computes the measures; comparisons require a previous draft. */
	Measures of(RunSummary run, @Nullable ReviewedDraft before) {
		List<Integer> fits = this.placed.stream().map(Placed::fit).sorted().toList();
		int eye = (int) this.placed.stream().filter(Placed::needsYourEye).count() + this.unmatched.size();
		return new Measures(fits.size() + this.unmatched.size(), fits.size(), meanFit(this.draft),
				fits.isEmpty() ? 0 : fits.getFirst(), fits.isEmpty() ? 0 : fits.get(fits.size() / 20), shareOfBest(run),
				meanFitBefore(before), (before != null) ? matched(before) : null,
				(before != null) ? changedSince(before) : null, wishes(), new BlockingPairs(this.draft).count(), load(),
				balance(), new PodVariety(this.draft).measure(), new GroupParity(this.draft).all(),
				this.draft.pods().stream().mapToInt((pod) -> this.draft.broken(pod).size()).sum(),
				MatchRule.values().length, eye, (int) this.pods.stream().filter(BoardPod::locked).count());
	}

	/** Fit by other weights is another scale. */
	private @Nullable Integer meanFitBefore(@Nullable ReviewedDraft before) {
		return (before != null && before.input().weights().equals(this.draft.input().weights())) ? meanFit(before)
				: null;
	}

	/** Mean fit, in hundredths of a point. */
	private static int meanFit(ReviewedDraft draft) {
		int matched = matched(draft);
		int points = draft.pods().stream().mapToInt((pod) -> draft.points(pod, pod.mentees())).sum();
		return (matched == 0) ? 0 : points / matched;
	}

	private static int matched(ReviewedDraft draft) {
		return draft.pods().stream().mapToInt((pod) -> pod.mentees().size()).sum();
	}

	private int changedSince(ReviewedDraft before) {
		Map<PersonId, PersonId> then = mentors(before);
		Map<PersonId, PersonId> now = mentors(this.draft);
		return (int) this.draft.mentees()
			.stream()
			.map(Member::person)
			.filter((mentee) -> !Objects.equals(then.get(mentee), now.get(mentee)))
			.count();
	}

	private static Map<PersonId, PersonId> mentors(ReviewedDraft draft) {
		Map<PersonId, PersonId> mentors = new HashMap<>();
		draft.pods().forEach((pod) -> pod.mentees().forEach((mentee) -> mentors.put(mentee, pod.leader())));
		return mentors;
	}

	private Wishes wishes() {
		int[] within = new int[6];
		int given = 0;
		int met = 0;
		for (DraftRow pod : this.draft.pods()) {
			for (Member mentee : this.draft.members(pod.mentees())) {
				int rank = Placements.rank(mentee, this.draft.members(pod.mentors()));
				given += mentee.preferredMentors().isEmpty() ? 0 : 1;
				met += (rank >= 0) ? 1 : 0;
				for (int most = rank + 1; rank >= 0 && most < within.length; most++) {
					within[most]++;
				}
			}
		}
		return new Wishes(given, met, within[1], within[3], within[5]);
	}

	private MentorLoad load() {
		Map<PersonId, Integer> loads = new HashMap<>();
		this.pods.forEach((pod) -> loads.merge(pod.leader(), pod.mentees().size(), Integer::sum));
		var busy = loads.values().stream().filter((load) -> load > 0).mapToInt(Integer::intValue).summaryStatistics();
		int formed = (int) this.pods.stream().filter((pod) -> !pod.mentees().isEmpty()).count();
		boolean none = busy.getCount() == 0;
		return new MentorLoad(this.pods.size(), formed, loads.size() - (int) busy.getCount(), none ? 0 : busy.getMin(),
				none ? 0 : busy.getMax());
	}

	private Balance balance() {
		List<DraftRow> formed = this.draft.pods().stream().filter((pod) -> !pod.mentees().isEmpty()).toList();
		var fits = formed.stream()
			.mapToInt((pod) -> this.draft.points(pod, pod.mentees()) / pod.mentees().size())
			.summaryStatistics();
		var sizes = formed.stream().mapToInt((pod) -> pod.mentees().size()).summaryStatistics();
		return formed.isEmpty() ? new Balance(0, 0, 0, 0)
				: new Balance(fits.getMin(), fits.getMax(), sizes.getMin(), sizes.getMax());
	}

	/**
	 * The bound is valid only while the pods that were locked for the run stay locked.
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
