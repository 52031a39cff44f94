package org.alkimos.benchmarks.matching;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

import org.alkimos.matching.engine.MatchInput;
import org.alkimos.matching.engine.MatchResult;
import org.alkimos.matching.engine.Member;
import org.alkimos.matching.engine.PodRules;
import org.alkimos.matching.engine.Watcher;
import org.alkimos.matching.engine.pods.PodMatcher;
import org.alkimos.matching.weights.Weights;

/**
 * How long a draft of pods takes, how many it places, and how far it is from its bound.
 * Cohorts whose people have time and few exclusions, then busy ones of which no two from
 * the same department or field may be together.
 */
public final class PodFigures {

	private static final int WARM = 2;

	private static final int TIMES = 3;

	private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

	private PodFigures() {
	}

	public static void main(String[] arguments) {
		System.out.println("| People | mentees | placed | pods | worth | bound | gap | processor | clock |");
		System.out.println("|---|---|---|---|---|---|---|---|---|");
		for (int mentees : new int[] { 60, 200, 1000 }) {
			row("with time", SyntheticCohort.withTime(mentees, mentors(mentees), mentees), true, mentees);
		}
		for (int mentees : new int[] { 45, 60, 200, 1000 }) {
			row("busy", SyntheticCohort.busy(mentees, mentors(mentees), mentees), false, mentees);
		}
	}

	/** Enough for three or four mentees each. */
	private static int mentors(int mentees) {
		return (mentees * 2 + 6) / 7;
	}

	private static void row(String people, List<Member> members, boolean lax, int mentees) {
		MatchInput input = new MatchInput(members, new PodRules(3, 4, lax, lax), List.of(), Weights.STANDARD, 1);
		boolean large = mentees > 500;
		int times = large ? 1 : TIMES;
		for (int i = 0; i < WARM && !large; i++) {
			PodMatcher.match(input, Watcher.PATIENT);
		}
		long[] processor = new long[times];
		long[] clock = new long[times];
		MatchResult result = PodMatcher.match(input, large ? (progress) -> Watcher.Verdict.KEEP_BEST : Watcher.PATIENT);
		for (int i = 0; i < times; i++) {
			long begin = THREAD.getCurrentThreadCpuTime();
			long now = System.nanoTime();
			result = PodMatcher.match(input, Watcher.PATIENT);
			processor[i] = THREAD.getCurrentThreadCpuTime() - begin;
			clock[i] = System.nanoTime() - now;
		}
		Arrays.sort(processor);
		Arrays.sort(clock);
		print(people, mentees, result, processor[times / 2], clock[times / 2]);
	}

	private static void print(String people, int mentees, MatchResult result, long processor, long clock) {
		System.out.printf("| %s | %d | %d | %d | %,d | %,d | %.2f %% | %.2f s | %.2f s |%n", people, mentees,
				mentees - result.unmatched().size(), result.pods().size(), result.worth(), result.bound(),
				100.0 * (result.bound() - result.worth()) / result.bound(), processor / 1e9, clock / 1e9);
	}

}
