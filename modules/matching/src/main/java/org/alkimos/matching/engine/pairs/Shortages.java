package org.alkimos.matching.engine.pairs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.input.PairInput;

/**
 * Finds shortages by following, from each demand without a mentor, the mentors it could
 * have, the demands that have them, and so on.
 */
final class Shortages {

	private final PairSolution solution;

	private final PairProblem problem;

	private final Network net;

	private final Flow flow;

	/** Demands and their possible mentors. */
	record Crowd(BitSet rows, BitSet mentors) {
	}

	Shortages(PairSolution solution) {
		this.solution = solution;
		this.problem = solution.problem;
		this.net = solution.problem.net;
		this.flow = solution.flow;
	}

	/** All demands that are part of a shortage. */
	Set<Integer> crowded() {
		Set<Integer> rows = new HashSet<>();
		crowds().forEach((crowd) -> crowd.rows().stream().forEach(rows::add));
		return rows;
	}

	List<Shortage> all() {
		List<Crowd> crowds = crowds();
		Reliefs reliefs = crowds.isEmpty() ? null : new Reliefs(this.solution);
		List<Shortage> all = new ArrayList<>();
		for (Crowd crowd : crowds) {
			all.add(words(crowd, (reliefs != null) ? reliefs.of(crowd) : List.of()));
		}
		all.sort(Comparator.comparing((Shortage one) -> one.mentees().getFirst())
			.thenComparing((one) -> one.mentees().toString()));
		return all;
	}

	private List<Crowd> crowds() {
		List<Crowd> crowds = new ArrayList<>();
		for (int row = 0; row < this.net.demands; row++) {
			if (this.flow.arc[row] == Flow.NONE) {
				add(crowds, reach(row));
			}
		}
		return crowds;
	}

	/** Groups that share a mentor are merged. */
	private static void add(List<Crowd> crowds, Crowd crowd) {
		crowds.removeIf((other) -> {
			boolean same = other.mentors().intersects(crowd.mentors());
			if (same) {
				crowd.rows().or(other.rows());
				crowd.mentors().or(other.mentors());
			}
			return same;
		});
		crowds.add(crowd);
	}

	private Crowd reach(int first) {
		BitSet rows = new BitSet();
		BitSet mentors = new BitSet();
		Deque<Integer> queue = new ArrayDeque<>(List.of(first));
		rows.set(first);
		while (!queue.isEmpty()) {
			int row = queue.remove();
			for (int arc = this.net.start[row]; arc < this.net.start[row + 1]; arc++) {
				int mentor = this.net.target[arc];
				if (!mentors.get(mentor)) {
					mentors.set(mentor);
					holders(mentor, rows, queue);
				}
			}
		}
		return new Crowd(rows, mentors);
	}

	private void holders(int mentor, BitSet rows, Deque<Integer> queue) {
		for (int i = 0; i < this.flow.load[mentor]; i++) {
			int holder = this.flow.held(mentor, i);
			if (!rows.get(holder)) {
				rows.set(holder);
				queue.add(holder);
			}
		}
	}

	private Shortage words(Crowd crowd, List<Shortage.Relief> reliefs) {
		PairInput input = this.problem.input;
		Set<String> mentees = new TreeSet<>();
		crowd.rows().stream().forEach((row) -> mentees.add(input.mentees.get(this.problem.menteeOf(row)).id()));
		Set<String> mentors = new TreeSet<>();
		crowd.mentors().stream().forEach((mentor) -> mentors.add(input.mentors.get(mentor).id()));
		int places = crowd.mentors().stream().map((mentor) -> this.flow.most[mentor]).sum();
		int wishes = crowd.rows().cardinality();
		return new Shortage(List.copyOf(mentees), wishes, List.copyOf(mentors), places, wishes - places, reliefs);
	}

}
