package org.alkimos.matching.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;

/** Explains why people are without a pod. */
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
	 * Returns the only obstacles between an unmatched mentee and the closest pods, while
	 * all others stay in place; equally close pods are ordered by mentor. Empty if a pod
	 * has a place for the mentee. Locked pods are not changed.
	 * @param pods the draft; empty pods are ignored
	 * @param hidden people who must not be revealed
	 */
	public static List<Relaxation> nearest(MatchInput input, List<DraftPod> pods, PersonId mentee,
			Set<PersonId> hidden) {
		return new Nearest(input, pods, hidden).of(mentee);
	}

	/** Removes mentors without a possible co-mentor from another discipline. */
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

	/** Rules between a mentee and each mentor in any pod. */
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
