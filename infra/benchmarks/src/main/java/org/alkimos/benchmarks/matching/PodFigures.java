package org.alkimos.benchmarks.matching;

import java.util.Arrays;
import java.util.List;

import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodMatcher;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.weights.Weights;

/**
 * How long a draft of pods takes, how many it places, and how far it is from its bound.
 */
public final class PodFigures {

	private static final int WARM = 3;

	private static final int TIMES = 5;

	private static final PodRules RULES = new PodRules(3, 4, false, false);

	private PodFigures() {
	}

	public static void main(String[] arguments) {
		System.out.println("| Pods of 3-4 | placed | worth | bound | gap | time, median |");
		System.out.println("|---|---|---|---|---|---|");
		for (int mentees : new int[] { 45, 60, 200, 1000 }) {
			List<Member> members = SyntheticCohort.busy(mentees, (mentees * 2 + 6) / 7, mentees);
			row(mentees, new MatchInput(members, RULES, List.of(), Weights.STANDARD, 1));
		}
	}

	private static void row(int mentees, MatchInput input) {
		long[] nanos = new long[TIMES];
		MatchResult result = PodMatcher.match(input, Watcher.PATIENT);
		for (int time = -WARM; time < TIMES; time++) {
			long begin = System.nanoTime();
			result = PodMatcher.match(input, Watcher.PATIENT);
			nanos[Math.max(0, time)] = System.nanoTime() - begin;
		}
		Arrays.sort(nanos);
		System.out.printf("| %d mentees | %d | %d | %d | %.2f %% | %d ms |%n", mentees,
				mentees - result.unmatched().size(), result.worth(), result.bound(),
				100.0 * (result.bound() - result.worth()) / result.bound(), nanos[TIMES / 2] / 1_000_000);
	}

}
