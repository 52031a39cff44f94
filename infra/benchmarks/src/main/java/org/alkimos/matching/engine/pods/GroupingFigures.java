package org.alkimos.matching.engine.pods;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.alkimos.matching.engine.Prng;

/**
 * The annealing of the pods on instances of MDGPLIB, beside restarts by chance for the
 * same time. Takes a folder of instance files, and a part of their names.
 */
public final class GroupingFigures {

	/** Steps for each person; swaps are cheap where worth is a sum of distances. */
	private static final int STEPS = 200_000;

	private static final int ROUNDS = 400;

	private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

	private GroupingFigures() {
	}

	public static void main(String[] arguments) throws IOException {
		try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
			List<Path> chosen = files.filter((file) -> file.getFileName().toString().contains(arguments[1]))
				.sorted()
				.toList();
			System.out.println("| Instance | pods-4's annealing | processor time | restarts by chance, same time |");
			System.out.println("|---|---|---|---|");
			for (Path file : chosen) {
				row(file);
			}
		}
	}

	private static void row(Path file) throws IOException {
		GroupingInstance instance = GroupingInstance.read(file);
		long begin = THREAD.getCurrentThreadCpuTime();
		int[] grouping = anneal(instance, 1);
		long nanos = THREAD.getCurrentThreadCpuTime() - begin;
		if (!instance.isSound(grouping)) {
			throw new IllegalStateException("Groups of " + file + " have wrong sizes");
		}
		System.out.printf("| %s | %.3f | %.2f s | %.3f |%n", file.getFileName(),
				(double) instance.worth(grouping) / GroupingInstance.UNIT, nanos / 1e9,
				(double) restarts(instance, nanos) / GroupingInstance.UNIT);
	}

	static int[] anneal(GroupingInstance instance, long seed) {
		Prng random = new Prng(seed);
		GroupSeats seats = new GroupSeats(instance);
		Annealing annealing = new Annealing(seats, random);
		annealing.begin(instance.random(random));
		double spread = spread(instance);
		int steps = (int) ((long) STEPS * seats.people() / ROUNDS);
		for (int round = 0; round < ROUNDS; round++) {
			annealing.run(steps, spread * StrictMath.pow(0.2, (double) round / ROUNDS));
		}
		return annealing.bestSeating();
	}

	/** How far distances are from each other, as a temperature to begin with. */
	private static double spread(GroupingInstance instance) {
		double sum = 0;
		double squares = 0;
		long count = 0;
		for (int one = 0; one < instance.distances().length; one++) {
			for (int other = 0; other < one; other++) {
				double distance = instance.distances()[one][other];
				sum += distance;
				squares += distance * distance;
				count++;
			}
		}
		return Math.sqrt(squares / count - sum / count * sum / count);
	}

	/** The best of descents by swaps from groupings by chance. */
	private static long restarts(GroupingInstance instance, long nanos) {
		Prng random = new Prng(2);
		long best = 0;
		long begin = THREAD.getCurrentThreadCpuTime();
		while (THREAD.getCurrentThreadCpuTime() - begin < nanos) {
			Annealing descent = new Annealing(new GroupSeats(instance), random);
			descent.begin(instance.random(random));
			long before = -1;
			while (descent.best() > before) {
				before = descent.best();
				descent.run(20 * instance.distances().length * instance.distances().length, 0);
			}
			best = Math.max(best, descent.best());
		}
		return best;
	}

}
