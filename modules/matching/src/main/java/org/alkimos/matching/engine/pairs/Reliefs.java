package org.alkimos.matching.engine.pairs;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

import org.alkimos.matching.engine.pairs.flow.Flow;
import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.flow.OptimalFlow;
import org.alkimos.matching.engine.pairs.input.PairInput;

/** Finds rules whose removal would help mentees who cannot all have a mentor. */
final class Reliefs {

	private final PairSolution solution;

	private final PairProblem problem;

	/** Mentors from whom a free place is reachable by moving others. */
	private final BitSet open = new BitSet();

	private final Map<String, Integer> gained = new HashMap<>();

	Reliefs(PairSolution solution) {
		this.solution = solution;
		this.problem = solution.problem;
		open();
	}

	private void open() {
		Flow flow = this.solution.flow;
		for (int mentor = 0; mentor < flow.load.length; mentor++) {
			if (flow.load[mentor] < flow.most[mentor]) {
				this.open.set(mentor);
			}
		}
		boolean grew = !this.open.isEmpty();
		while (grew) {
			grew = false;
			for (int row = 0; row < flow.net.demands; row++) {
				int mentor = flow.mentorOf(row);
				if (mentor >= 0 && !this.open.get(mentor) && couldMove(row)) {
					this.open.set(mentor);
					grew = true;
				}
			}
		}
	}

	private boolean couldMove(int row) {
		Network net = this.problem.net;
		for (int arc = net.start[row]; arc < net.start[row + 1]; arc++) {
			if (this.open.get(net.target[arc])) {
				return true;
			}
		}
		return false;
	}

	List<Shortage.Relief> of(Shortages.Crowd crowd) {
		PairInput input = this.problem.input;
		BitSet mentees = new BitSet();
		crowd.rows().stream().forEach((row) -> mentees.set(this.problem.menteeOf(row)));
		SortedMap<String, int[]> counts = new TreeMap<>();
		for (Map.Entry<Long, SortedSet<String>> one : input.excluded.entrySet()) {
			int mentee = (int) (one.getKey() / input.mentors.size());
			int mentor = (int) (one.getKey() % input.mentors.size());
			for (String code : mentees.get(mentee) ? one.getValue() : Set.<String>of()) {
				int[] count = counts.computeIfAbsent(code, (none) -> new int[2]);
				count[0]++;
				count[1] += this.open.get(mentor) ? 1 : 0;
			}
		}
		List<Shortage.Relief> reliefs = new ArrayList<>();
		counts.forEach((code, count) -> reliefs
			.add(new Shortage.Relief(code, count[0], count[1], this.gained.computeIfAbsent(code, this::gain))));
		reliefs.sort(Comparator.comparingInt((Shortage.Relief relief) -> -relief.gained())
			.thenComparing(Shortage.Relief::code));
		return reliefs;
	}

	/** Solves again without the rule. */
	private int gain(String code) {
		PairProblem without = PairProblem.of(this.problem.input.without(Set.of(code)), 0);
		return OptimalFlow.of(without.net).placed() - this.solution.flow.placed();
	}

}
