package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;

/** Says why people are without a pod. */
public final class WhyNot {

	private WhyNot() {
	}

	/** The mentees in none of the pods. */
	public static List<Unmatched> of(MatchInput input, List<DraftPod> pods) {
		Set<PersonId> placed = new HashSet<>();
		pods.forEach((pod) -> placed.addAll(pod.mentees()));
		return input.mentees()
			.stream()
			.filter((mentee) -> !placed.contains(mentee.person()))
			.map((mentee) -> of(mentee, input))
			.toList();
	}

	/**
	 * What alone keeps a mentee without a pod from the pods nearest to them, given that
	 * all others stay where they are; equally near ones by mentor. Empty if a pod would
	 * take the mentee as it is. Locked pods stay as they are.
	 * @param pods the draft; those without mentees are no matter
	 * @param hidden people of whom nothing is to be told
	 */
	public static List<Relaxation> nearest(MatchInput input, List<DraftPod> pods, PersonId mentee,
			Set<PersonId> hidden) {
		return new Nearest(input, pods, hidden).of(mentee);
	}

	/** Takes mentors out beside whom no second one of another discipline could be. */
	private static void dropAlone(Member mentee, MatchInput input, Map<MatchRule, Integer> blocked, List<Member> open) {
		PodCheck check = new PodCheck(input.rules(), input.weights());
		List<Member> alone = open.stream()
			.filter((mentor) -> open.stream()
				.noneMatch((other) -> !other.equals(mentor) && check.broken(mentor, other, List.of(mentee)).isEmpty()))
			.toList();
		if (!alone.isEmpty()) {
			blocked.put(MatchRule.CO_MENTOR, alone.size());
			open.removeAll(alone);
		}
	}

	/** What stands between a mentee and each mentor, whoever else is in the pods. */
	public static Unmatched of(Member mentee, MatchInput input) {
		PodCheck check = new PodCheck(input.rules(), input.weights());
		Map<MatchRule, Integer> blocked = new EnumMap<>(MatchRule.class);
		List<Member> open = new ArrayList<>();
		for (Member mentor : input.mentors()) {
			List<MatchRule> rules = check.blocking(mentor, mentee);
			rules.forEach((rule) -> blocked.merge(rule, 1, Integer::sum));
			if (rules.isEmpty()) {
				open.add(mentor);
			}
		}
		if (input.rules().coMentors()) {
			dropAlone(mentee, input, blocked, open);
		}
		open.sort(Comparator.comparingLong((mentor) -> -Fit.of(mentee, mentor, List.of(), input.weights()).total()));
		return new Unmatched(mentee.person(), blocked, open.stream().map(Member::person).toList());
	}

}
