package org.alkimos.matching.wording;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.engine.BrokenRule;
import org.alkimos.matching.engine.MatchRule;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;

/**
 * Sentences about hard rules for program managers. Never reveals who asked to be kept
 * apart from whom.
 */
public final class RuleLabels {

	private RuleLabels() {
	}

	/** Why a pod is not allowed, one sentence per rule. */
	public static List<String> of(List<BrokenRule> broken, Map<PersonId, Member> members, PodRules rules) {
		return broken.stream().map((one) -> of(one, members, rules)).distinct().toList();
	}

	private static String of(BrokenRule broken, Map<PersonId, Member> members, PodRules rules) {
		Member one = members.get(broken.between().getFirst());
		return switch (broken.rule()) {
			case NOT_ELIGIBLE -> "Someone in this pod is no longer in the cohort.";
			case EVALUATIVE_LINE -> "One member would supervise or evaluate another.";
			case KEPT_APART -> "Two members can't be placed together.";
			case CO_AUTHORS -> "Two members are co-authors.";
			case PREVIOUS_MENTOR -> "A mentee had this mentor before and didn't ask for them again.";
			case SAME_DEPARTMENT -> "Two members would come from the same department"
					+ ((one != null) ? ", " + one.department() + "." : ".");
			case SAME_FIELD ->
				"Two members would work in the same field" + ((one != null) ? ", " + one.field() + "." : ".");
			case NO_COMMON_SLOT -> "No weekly hour works for all members.";
			case CO_MENTOR -> (broken.between().size() > 1) ? "Its two mentors would be from the same discipline."
					: "It has only one mentor. Choose a co-mentor from another discipline.";
			case CAPACITY -> rules.coMentors() ? "One of its mentors can't take any more pods."
					: "This mentor can't take any more pods.";
			case POD_SIZE -> "A pod takes " + size(rules) + ".";
		};
	}

	public static String size(PodRules rules) {
		return (rules.smallest() == rules.largest()) ? count(rules.smallest(), "mentee")
				: rules.smallest() + " to " + count(rules.largest(), "mentee");
	}

	/** Rules that block a mentee from mentors, most frequent first. */
	public static List<String> blocking(Map<MatchRule, Integer> blocked, int mentors) {
		return blocking(blocked, mentors, "mentor");
	}

	/** Rules that block a person from others of a kind, most frequent first. */
	public static List<String> blocking(Map<MatchRule, Integer> blocked, int others, String kind) {
		return blocked.entrySet()
			.stream()
			.sorted(Map.Entry.<MatchRule, Integer>comparingByValue()
				.reversed()
				.thenComparing(Map.Entry.comparingByKey()))
			.map((entry) -> sentence(entry.getKey(), of(entry.getValue(), others, kind)))
			.collect(Collectors.toList());
	}

	private static String sentence(MatchRule rule, String mentors) {
		return switch (rule) {
			case EVALUATIVE_LINE -> "Supervisory or evaluative relationship with " + mentors;
			case KEPT_APART -> "Can't be placed with " + mentors;
			case CO_AUTHORS -> "Co-author of " + mentors;
			case PREVIOUS_MENTOR -> "Previously in a pod with " + mentors;
			case SAME_DEPARTMENT -> "Same department as " + mentors;
			case SAME_FIELD -> "Same field as " + mentors;
			case NO_COMMON_SLOT -> "No shared hour with " + mentors;
			case CO_MENTOR -> "No second mentor from another discipline alongside " + mentors;
			case CAPACITY -> "No pod offered by " + mentors;
			case POD_SIZE -> "No room with " + mentors;
			case NOT_ELIGIBLE -> "No longer in the cohort";
		};
	}

	private static String of(int part, int all, String kind) {
		return (part == all) ? "all " + count(all, kind) : part + " of " + count(all, kind);
	}

	public static String count(int number, String what) {
		return number + " " + what + ((number == 1) ? "" : "s");
	}

	public static String modality(Member member) {
		return member.modality().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

}
