package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.board.Board.Unplaced;
import org.alkimos.matching.draft.DraftLag;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodCheck;
import org.alkimos.matching.engine.Unmatched;
import org.alkimos.matching.engine.WhyNot;
import org.alkimos.matching.run.RunSummary;
import org.alkimos.matching.wording.ParticipantProfile;
import org.alkimos.matching.wording.RuleLabels;

/** Builds the match board of a draft. */
public final class BoardBuilder {

	private final ReviewedDraft draft;

	private final Placements placements;

	private final NearestPlace nearest;

	/**
	 * Creates a builder; suggestions for other mentees never reveal hidden people.
	 */
	public BoardBuilder(ReviewedDraft draft, Set<PersonId> hidden) {
		this.draft = draft;
		this.nearest = new NearestPlace(draft, hidden);
		this.placements = new Placements(draft);
	}

	public Board build(RunSummary run, Board.Moves moves, @Nullable ReviewedDraft earlier,
			Board.@Nullable Before before, DraftLag lag) {
		List<BoardPod> pods = this.draft.offered().map(this::pod).toList();
		List<Unplaced> unmatched = unplaced();
		return new Board(run, new DraftMeasures(this.draft, pods, unmatched).of(run, earlier), pods, unmatched, moves,
				before, lag);
	}

	/** Mentees without a pod, and why. */
	List<Unplaced> unplaced() {
		return WhyNot.of(this.draft.input(), this.draft.pods().stream().map(DraftRow::pod).toList())
			.stream()
			.map(this::unplaced)
			.toList();
	}

	private BoardPod pod(DraftRow row) {
		List<Member> everybody = this.draft.members(row.pod().everybody());
		return new BoardPod(row.number(), this.draft.members(row.mentors()).stream().map(Board.Mentor::of).toList(),
				coMentors(row), row.locked(), this.draft.input().rules().largest(),
				List.copyOf(PodCheck.commonSlots(everybody)),
				row.mentees().stream().map((mentee) -> this.placements.of(mentee, row)).toList(),
				this.draft.words(this.draft.broken(row)));
	}

	private @Nullable List<PersonId> coMentors(DraftRow row) {
		if (!this.draft.input().rules().coMentors()) {
			return null;
		}
		return row.mentees().isEmpty() ? List.of() : this.draft.coMentorsOf(row);
	}

	private Unplaced unplaced(Unmatched unmatched) {
		return new Unplaced(unmatched.mentee(), ParticipantProfile.of(this.draft.member(unmatched.mentee())),
				reasons(unmatched), new MoveOptions(this.draft, unmatched.mentee()).withRoom());
	}

	private List<String> reasons(Unmatched unmatched) {
		if (!this.draft.takingPart().contains(unmatched.mentee())) {
			return List.of("No longer in the cohort");
		}
		List<String> reasons = new ArrayList<>(RuleLabels.blocking(unmatched.blocked(), this.draft.mentorCount()));
		reasons
			.add(unmatched.open().isEmpty() ? "No possible mentor" : RuleLabels.count(unmatched.open().size(), "mentor")
					+ " possible, but their pods are full or unavailable");
		this.nearest.of(unmatched.mentee()).ifPresent(reasons::add);
		return reasons;
	}

	public PlacementExplanation why(PersonId mentee) {
		List<MoveOption> options = new MoveOptions(this.draft, this.draft.mentee(mentee).person()).all();
		return this.draft.podOf(mentee).map((pod) -> {
			Fit fit = this.draft.fit(mentee, pod, pod.mentees());
			return new PlacementExplanation(mentee, pod.number(), pod.leader(), pod.coMentor(), fit.outOfHundred(),
					PlacementBreakdown.of(this.draft, mentee, pod), options);
		}).orElseGet(() -> new PlacementExplanation(mentee, null, null, null, 0, List.of(), options));
	}

}
