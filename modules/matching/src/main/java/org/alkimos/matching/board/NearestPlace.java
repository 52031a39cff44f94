package org.alkimos.matching.board;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.draft.DraftRow;
import org.alkimos.matching.draft.ReviewedDraft;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.DraftPod;
import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Relaxation;
import org.alkimos.matching.engine.WhyNot;
import org.alkimos.matching.wording.RuleLabels;

/**
 * Explains the only obstacles between an unmatched mentee and the closest pod, and what
 * would remove them. Names pods by number, never people.
 */
final class NearestPlace {

	private final ReviewedDraft draft;

	private final Set<PersonId> hidden;

	private final MatchInput input;

	private final List<DraftPod> pods;

	NearestPlace(ReviewedDraft draft, Set<PersonId> hidden) {
		this.draft = draft;
		this.hidden = hidden;
		this.pods = draft.pods().stream().map(DraftRow::pod).toList();
		this.input = new MatchInput(List.copyOf(draft.members().values()), draft.input().rules(),
				draft.pods().stream().filter(DraftRow::locked).map(DraftRow::pod).toList(), draft.input().weights(),
				draft.input().seed());
	}

	/** Returns the explanation, or empty if a pod has a place for the mentee. */
	Optional<String> of(PersonId mentee) {
		if (this.input.rules().coMentors()) {
			// With two mentors, there is rarely a single obstacle.
			return Optional.empty();
		}
		List<Relaxation> nearest = WhyNot.nearest(this.input, this.pods, mentee, this.hidden);
		return nearest.stream().findFirst().map((first) -> words(first) + others(nearest.size() - 1));
	}

	private String words(Relaxation nearest) {
		String against = String.join(" ", this.draft.words(nearest.broken()));
		return "Closest option: " + place(nearest) + ". Only this prevents it: " + against + " "
				+ nearest.broken()
					.stream()
					.map(BrokenRule::rule)
					.distinct()
					.map((rule) -> remedy(rule, nearest))
					.collect(Collectors.joining(" "));
	}

	private String place(Relaxation nearest) {
		if (nearest.newPod()) {
			return "one more pod with " + RuleLabels.count(nearest.pod().mentees().size(), "mentee");
		}
		return this.draft.pods()
			.stream()
			.filter((row) -> row.leader().equals(nearest.pod().mentor())
					&& nearest.pod().mentees().containsAll(row.mentees()) && !row.mentees().isEmpty())
			.findFirst()
			.map((row) -> "pod " + row.number())
			.orElseThrow();
	}

	private static String remedy(MatchRule rule, Relaxation nearest) {
		return switch (rule) {
			case NOT_ELIGIBLE, EVALUATIVE_LINE, KEPT_APART ->
				"This rule is never lifted. Someone would have to change pods.";
			case CO_AUTHORS -> "You can make this a soft rule under Weights.";
			case SAME_DEPARTMENT, SAME_FIELD -> "The cohort's rules would have to allow this.";
			case PREVIOUS_MENTOR ->
				"The mentee can ask for this mentor again, or you can make this a soft rule under Weights.";
			case NO_COMMON_SLOT -> hour(nearest);
			case CAPACITY -> "With one more pod from this mentor, "
					+ RuleLabels.count(nearest.placed().size(), "mentee") + " more would have a place.";
			case CO_MENTOR -> "A second mentor from another discipline would have to join.";
			case POD_SIZE -> "A pod of " + nearest.pod().mentees().size() + " would work.";
		};
	}

	private static String hour(Relaxation nearest) {
		int busy = nearest.broken()
			.stream()
			.filter((one) -> one.rule() == MatchRule.NO_COMMON_SLOT)
			.mapToInt((one) -> one.between().size())
			.sum();
		return (nearest.hour() == null) ? "No one has entered any hours."
				: Objects.toString(nearest.hour()) + " would work if " + busy + " of them were available then.";
	}

	private static String others(int number) {
		return (number == 0) ? ""
				: " " + RuleLabels.count(number, "other place") + ((number == 1) ? " is" : " are") + " equally close.";
	}

}
