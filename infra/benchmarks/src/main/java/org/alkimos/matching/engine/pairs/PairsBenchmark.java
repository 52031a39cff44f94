package org.alkimos.matching.engine.pairs;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.ToLongFunction;

import com.google.ortools.Loader;
import com.sun.management.ThreadMXBean;

import org.alkimos.matching.engine.pairs.flow.Network;
import org.alkimos.matching.engine.pairs.input.Pair;
import org.alkimos.matching.engine.pairs.input.PairInput;

/**
 * Pairs of mentors and mentees, this engine and others on the same cohorts. Times are the
 * processor's own for the thread, so that a busy machine spoils them less; for native
 * code too. Memory is what the thread allocates on the heap for one run.
 */
public final class PairsBenchmark {

	private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

	private PairsBenchmark() {
	}

	public static void main(String[] args) {
		Loader.loadNativeLibraries();
		Set<String> wanted = Set.of(args);
		boolean quick = wanted.contains("quick");
		System.out.println("| Task | Solver | CPU ms | Heap MB allocated | Worth | Bound | Gap |");
		System.out.println("|---|---|---|---|---|---|---|");
		if (!wanted.contains("questions")) {
			flows(quick);
			sides(60, 40, quick ? 3 : 15);
			sides(200, 100, quick ? 1 : 5);
		}
		questions();
	}

	private static void flows(boolean quick) {
		row("60 × 40: input, run, measures", "pairs-1", 200,
				(none) -> PairMatcher.match(Cohorts.cohort(60, 40, 1, 7)).measures().worth());
		flows("200 × 100", Cohorts.network(200, 100, 100, 1.1), 300, quick);
		flows("200 × 100, no place to spare", Cohorts.network(200, 100, 100, 1), 300, quick);
		flows("2,000 × 1,000", Cohorts.network(2_000, 1_000, 1_000, 1.1), 9, quick);
		flows("2,000 × 1,000, no place to spare", Cohorts.network(2_000, 1_000, 1_000, 1), 9, quick);
		flows("100,000 × 50,000, 50 each", Cohorts.network(100_000, 50_000, 50, 1.1), 5, true);
	}

	private static void flows(String task, Network net, int runs, boolean quick) {
		row(task, "pairs-1", runs, (none) -> Peers.ours(net));
		row(task, "OR-Tools min-cost flow", Math.min(runs, 30), (none) -> Peers.orTools(net));
		boolean dense = net.start[1] == net.mentors;
		if (dense && !(quick && net.demands > 1_000)) {
			row(task, "Hungarian, cubic", Math.min(Math.max(1, runs / 10), 30), (none) -> Peers.hungarian(net));
			row(task, "JGraphT capacity scaling", Math.max(1, runs / 30), (none) -> Peers.jgrapht(net));
		}
	}

	private static void sides(int mentees, int mentors, int runs) {
		PairInput input = Cohorts.cohort(mentees, mentors, 3, 1);
		String task = mentees + " × " + mentors + " × 3 roles, side rules";
		PairSolution[] last = new PairSolution[1];
		double[] own = measure(runs, () -> last[0] = PairMatcher.solve(input));
		print(task, "pairs-1", own, last[0].objective, last[0].bound);
		for (String name : List.of("SCIP", "HIGHS", "SAT")) {
			long[][] found = new long[1][];
			double[] theirs = measure(1, () -> found[0] = WholeModel.solve(input, name, 30));
			print(task, name, theirs, found[0][0], found[0][1]);
		}
	}

	private static void questions() {
		PairInput input = Cohorts.cohort(200, 100, 1, 7);
		PairSolution solution = PairMatcher.solve(input);
		List<Pair> before = PairMatcher.match(Cohorts.cohort(200, 100, 1, 8)).pairs();
		row("cost of forcing one pair, 200 × 100", "pairs-1", 500,
				(run) -> solution.costOfForcing(input.pair(run % 200, run * 7 % 100)).worth());
		row("seven-point repair curve, 200 × 100", "pairs-1", 60,
				(none) -> solution.repairCurve(before).getLast().worth());
	}

	private static void row(String task, String solver, int runs, ToLongFunction<Integer> work) {
		long[] worth = new long[1];
		int[] run = new int[1];
		double[] figures = measure(runs, () -> worth[0] = work.applyAsLong(run[0]++));
		print(task, solver, figures, worth[0], worth[0]);
	}

	private static double[] measure(int runs, Runnable work) {
		List<Double> times = new ArrayList<>();
		List<Double> bytes = new ArrayList<>();
		for (int i = 0; i < runs; i++) {
			long allocated = THREADS.getCurrentThreadAllocatedBytes();
			long begun = THREADS.getCurrentThreadCpuTime();
			work.run();
			times.add((THREADS.getCurrentThreadCpuTime() - begun) / 1e6);
			bytes.add((THREADS.getCurrentThreadAllocatedBytes() - allocated) / 1e6);
		}
		List<Double> warm = new ArrayList<>(times.subList(runs / 2, runs));
		warm.sort(null);
		bytes.sort(null);
		return new double[] { warm.get(warm.size() / 2), bytes.get(runs / 2) };
	}

	private static void print(String task, String solver, double[] figures, long worth, long bound) {
		System.out.printf(Locale.ROOT, "| %s | %s | %.2f | %.1f | %,d | %,d | %.3f %% |%n", task, solver, figures[0],
				figures[1], worth, bound, 100.0 * (bound - worth) / Math.max(1, bound));
	}

}
