package org.alkimos.matching.engine.pairs;

import java.util.Arrays;
import java.util.stream.IntStream;

import org.alkimos.matching.engine.pairs.input.PairInput;

/** Tries every way to give a tiny cohort its mentors. */
final class PairBruteForce {

	private final PairInput input;

	private final int[] mentorOf;

	private int lacking = Integer.MAX_VALUE;

	private int lowest;

	private long objective;

	private PairBruteForce(PairInput input) {
		this.input = input;
		this.mentorOf = input.locked.clone();
	}

	record Best(int lacking, long objective) {
	}

	static Best of(PairInput input) {
		PairBruteForce force = new PairBruteForce(input);
		force.decide(0);
		return new Best(force.lacking, force.objective);
	}

	private void decide(int demand) {
		if (demand == this.mentorOf.length) {
			judge();
			return;
		}
		if (this.input.locked[demand] >= 0) {
			decide(demand + 1);
			return;
		}
		for (int i = this.input.start[demand]; i < this.input.start[demand + 1]; i++) {
			this.mentorOf[demand] = this.input.target[i];
			if (PairRules.holdFor(this.input, this.mentorOf, demand)) {
				decide(demand + 1);
			}
		}
		this.mentorOf[demand] = -1;
		decide(demand + 1);
	}

	private void judge() {
		int missing = PairRules.lacking(this.input, this.mentorOf);
		if (missing > this.lacking) {
			return;
		}
		int low = this.input.options.worstFirst() ? lowestDecided() : 0;
		long worth = PairRules.objective(this.input, this.mentorOf);
		boolean better = missing < this.lacking || low > this.lowest || (low == this.lowest && worth > this.objective);
		if (better) {
			this.lacking = missing;
			this.lowest = low;
			this.objective = worth;
		}
	}

	private int lowestDecided() {
		int[] decided = IntStream.range(0, this.mentorOf.length)
			.filter((demand) -> this.input.locked[demand] < 0 && this.mentorOf[demand] >= 0)
			.map((demand) -> this.input.fitOf(demand, this.mentorOf[demand]))
			.toArray();
		return Arrays.stream(decided).min().orElse(Integer.MAX_VALUE);
	}

}
