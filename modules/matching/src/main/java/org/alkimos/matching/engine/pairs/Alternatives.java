package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;

import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;
import org.alkimos.matching.engine.pairs.input.PairMentee;
import org.alkimos.matching.engine.pairs.input.PairMentor;
import org.alkimos.matching.engine.pairs.input.PairRole;

/** Finds alternative mentors for a mentee. */
final class Alternatives {

	private Alternatives() {
	}

	static List<Alternative> of(PairSolution solution, String mentee, PairRole role) {
		PairInput input = solution.problem.input;
		int demand = input.demand(mentee, role);
		List<Alternative> all = new ArrayList<>();
		for (int i = input.start[demand]; i < input.start[demand + 1]; i++) {
			if (input.target[i] != solution.mentorOf[demand]) {
				all.add(one(solution, demand, input.target[i], input.fit[i]));
			}
		}
		all.sort(Comparator.comparingInt((Alternative other) -> -other.fit()).thenComparing(Alternative::pair));
		return all;
	}

	private static Alternative one(PairSolution solution, int demand, int mentor, int fit) {
		PairInput input = solution.problem.input;
		PairMentee who = input.mentees.get(input.menteeOf[demand]);
		int rank = who.ranking().indexOf(input.mentors.get(mentor).id()) + 1;
		SortedSet<String> codes = input.excluded.getOrDefault(input.key(input.menteeOf[demand], mentor),
				Collections.emptySortedSet());
		return new Alternative(input.pair(demand, mentor), fit, rank, List.copyOf(codes),
				holders(solution, demand, mentor), sideRule(solution, demand, mentor));
	}

	private static List<Pair> holders(PairSolution solution, int demand, int mentor) {
		PairInput input = solution.problem.input;
		PairMentor who = input.mentors.get(mentor);
		List<Pair> all = new ArrayList<>();
		List<Pair> inRole = new ArrayList<>();
		for (int other = 0; other < solution.mentorOf.length; other++) {
			if (solution.mentorOf[other] == mentor) {
				all.add(input.pair(other, mentor));
				if (input.roleOf[other] == input.roleOf[demand]) {
					inRole.add(input.pair(other, mentor));
				}
			}
		}
		all.sort(null);
		inRole.sort(null);
		if (all.size() >= who.most()) {
			return all;
		}
		return (inRole.size() >= who.mostIn(input.roleOf[demand])) ? inRole : List.of();
	}

	private static boolean sideRule(PairSolution solution, int demand, int mentor) {
		PairInput input = solution.problem.input;
		int[] groupOf = solution.problem.groupOf;
		for (int other = 0; other < solution.mentorOf.length; other++) {
			if (other != demand && input.menteeOf[other] == input.menteeOf[demand] && solution.mentorOf[other] >= 0
					&& groupOf[solution.mentorOf[other]] == groupOf[mentor]) {
				return true;
			}
		}
		return false;
	}

}
