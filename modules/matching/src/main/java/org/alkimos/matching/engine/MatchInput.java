package org.alkimos.matching.engine;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.matching.weights.Weights;

/**
 * Complete input of a run; the order of members and locks does not matter.
 *
 * @param members participants who can be matched
 * @param locks pods to keep as they are
 * @param weights matching weights; defaults if none are stored
 * @param seed breaks ties
 */
public record MatchInput(List<Member> members, PodRules rules, List<DraftPod> locks, Weights weights, long seed) {

	/**
	 * Maximum number of members; quadratic tables of larger runs would not fit in memory.
	 */
	public static final int MOST_MEMBERS = 5000;

	public MatchInput {
		weights = Objects.requireNonNullElse(weights, Weights.STANDARD);
		members = members.stream().sorted(Comparator.comparing(Member::person, DraftPod.BY_ID)).toList();
		locks = locks.stream().sorted(DraftPod.IN_ORDER).toList();
		if (members.size() > MOST_MEMBERS) {
			throw new IllegalArgumentException("More than " + MOST_MEMBERS + " members");
		}
		Set<PersonId> people = new HashSet<>();
		for (Member member : members) {
			if (!people.add(member.person())) {
				throw new IllegalArgumentException("The same person twice: " + member.person());
			}
		}
	}

	/** Creates a builder that identifies people by name. */
	public static MatchInputBuilder with(PodRules rules) {
		return new MatchInputBuilder(rules);
	}

	public List<Member> mentees() {
		return this.members.stream().filter((member) -> !member.leadsPods()).toList();
	}

	public List<Member> mentors() {
		return this.members.stream().filter(Member::leadsPods).toList();
	}

}
