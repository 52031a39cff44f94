package org.alkimos.matching.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.Fit;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.weights.Criterion;
import org.alkimos.matching.wording.ParticipantProfile;
import org.alkimos.matching.wording.RuleLabels;

/** Lists short reasons for a placement, and warnings to review. */
final class Placements {

	/** Fit below which a placement needs review; not based on published research. */
	private static final int WEAK = 45;

	private final ReviewedDraft draft;

	/** Maximum points by criterion; a criterion without weight gives no warning. */
	private final Map<Criterion, Integer> most;

	Placements(ReviewedDraft draft) {
		this.draft = draft;
		this.most = draft.input().weights().most();
	}

	Board.Placed of(PersonId person, DraftRow pod) {
		Fit fit = this.draft.fit(person, pod, pod.mentees());
		Member mentee = this.draft.member(person);
		return new Board.Placed(person, ParticipantProfile.of(mentee), fit.outOfHundred(), reasons(mentee, pod, fit),
				wish(mentee, this.draft.members(pod.mentors())), new MoveOptions(this.draft, person).withRoom());
	}

	private List<Reason> reasons(Member mentee, DraftRow pod, Fit fit) {
		List<Reason> reasons = new ArrayList<>();
		List<Member> mentors = this.draft.members(pod.mentors());
		List<String> shared = Fit.sharedTopics(mentee, mentors);
		shared.stream().limit(2).forEach((topic) -> reasons.add(new Reason(Reason.Kind.GOOD, capital(topic))));
		if (fit.of(Criterion.PREFERENCE) > 0 && !mentee.preferredMentors().isEmpty()) {
			reasons.add(new Reason(Reason.Kind.WISH, wish(mentee, mentors)));
		}
		if (shared.isEmpty() && !mentee.needs().isEmpty()) {
			reasons.add(new Reason(Reason.Kind.WARNING, "No needs covered"));
		}
		reasons.addAll(doubts(mentee, mentors, fit));
		return reasons;
	}

	/** What the pod lacks for this mentee, other than shared topics. */
	private List<Reason> doubts(Member mentee, List<Member> mentors, Fit fit) {
		List<Reason> reasons = new ArrayList<>();
		if (missed(fit, Criterion.MODALITY)) {
			reasons.add(new Reason(Reason.Kind.WARNING, capital(RuleLabels.modality(mentee)) + ", mentor "
					+ mentors.stream().map(RuleLabels::modality).distinct().collect(Collectors.joining(" and "))));
		}
		if (missed(fit, Criterion.NEW_MENTOR)) {
			reasons.add(new Reason(Reason.Kind.WARNING, "Previous mentor"));
		}
		if (fit.of(Criterion.NOT_CO_AUTHORS) < this.most.getOrDefault(Criterion.NOT_CO_AUTHORS, 0)) {
			reasons.add(new Reason(Reason.Kind.WARNING, "Co-author in pod"));
		}
		if (missed(fit, Criterion.NOT_ALONE) && !mentee.rank().isBlank()) {
			reasons.add(new Reason(Reason.Kind.NOTE, "Only " + Member.plain(mentee.rank()) + " here"));
		}
		if (fit.outOfHundred() < WEAK) {
			reasons.add(new Reason(Reason.Kind.WARNING, "Weak fit"));
		}
		return reasons;
	}

	/** The highest preference that one of these mentors meets, in words. */
	static String wish(Member mentee, List<Member> mentors) {
		return switch (rank(mentee, mentors)) {
			case -1 -> mentee.preferredMentors().isEmpty() ? "No preferences given" : "Not a preferred mentor";
			case 0 -> "1st choice";
			case 1 -> "2nd choice";
			case 2 -> "3rd choice";
			default -> (rank(mentee, mentors) + 1) + "th choice";
		};
	}

	/**
	 * Position among the preferred mentors, from 0; -1 if none of these mentors is
	 * preferred.
	 */
	static int rank(Member mentee, List<Member> mentors) {
		return mentors.stream()
			.mapToInt((mentor) -> mentee.preferredMentors().indexOf(mentor.person()))
			.filter((rank) -> rank >= 0)
			.min()
			.orElse(-1);
	}

	private boolean missed(Fit fit, Criterion criterion) {
		return this.most.getOrDefault(criterion, 0) > 0 && fit.of(criterion) == 0;
	}

	static String capital(String text) {
		return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
