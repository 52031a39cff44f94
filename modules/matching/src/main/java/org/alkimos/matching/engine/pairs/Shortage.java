package org.alkimos.matching.engine.pairs;

import java.util.List;

/**
 * A group of mentees who cannot all have a mentor: their possible mentors have too few
 * places in total (Hall's condition, 1935).
 *
 * @param mentees their IDs, in order
 * @param wishes number of their demands, by role, in this shortage
 * @param mentors their only possible mentors, ordered by ID; all full
 * @param places places of these mentors, without locked ones
 * @param missing number of demands that cannot be met; each additional place at any of
 * these mentors meets one more
 * @param reliefs rules that exclude these mentees from other mentors, highest gain first
 */
public record Shortage(List<String> mentees, int wishes, List<String> mentors, int places, int missing,
		List<Relief> reliefs) {

	public Shortage {
		mentees = List.copyOf(mentees);
		mentors = List.copyOf(mentors);
		reliefs = List.copyOf(reliefs);
	}

	/**
	 * Effect of a rule on the shortage.
	 *
	 * @param code code of the rule
	 * @param pairs number of pairs of these mentees that it excludes
	 * @param helping number of pairs that would each help if all rules against that one
	 * pair were lifted
	 * @param gained additional demands met in the whole run if this rule were lifted,
	 * found by solving again
	 */
	public record Relief(String code, int pairs, int helping, int gained) {
	}

}
