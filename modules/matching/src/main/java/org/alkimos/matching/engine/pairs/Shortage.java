package org.alkimos.matching.engine.pairs;

import java.util.List;

/**
 * Mentees who cannot all have a mentor: together they can only use these mentors, who
 * have fewer places than that (Hall 1935).
 *
 * @param mentees their ids, in order
 * @param wishes of these mentees, by role, that meet here
 * @param mentors the only mentors they can use, in order of id; all full
 * @param places of these mentors, without those that locks take
 * @param missing wishes that cannot be met; one more place at any of these mentors meets
 * one more
 * @param reliefs rules that keep these mentees from other mentors, most gained first
 */
public record Shortage(List<String> mentees, int wishes, List<String> mentors, int places, int missing,
		List<Relief> reliefs) {

	public Shortage {
		mentees = List.copyOf(mentees);
		mentors = List.copyOf(mentors);
		reliefs = List.copyOf(reliefs);
	}

	/**
	 * What a rule does here.
	 *
	 * @param code of the rule
	 * @param pairs of these mentees with any mentor that fail on it
	 * @param helping pairs each of which would do if all rules against that pair alone
	 * were lifted
	 * @param gained wishes of the whole run met more if this rule were lifted, found by
	 * solving again
	 */
	public record Relief(String code, int pairs, int helping, int gained) {
	}

}
