package org.alkimos.benchmarks.evaluation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.Arrays;
import java.util.concurrent.Callable;

/** Measures time and memory. */
final class Measurement {

	private Measurement() {
	}

	/** What is in use after a collection, and the most that ever was. */
	static void heap() {
		System.gc();
		var runtime = Runtime.getRuntime();
		long peak = ManagementFactory.getMemoryPoolMXBeans()
			.stream()
			.filter((pool) -> pool.getType() == MemoryType.HEAP)
			.mapToLong((pool) -> pool.getPeakUsage().getUsed())
			.sum();
		System.out.printf("heap: %d MB allowed, at most %d MB used with garbage, %d MB left afterwards%n",
				runtime.maxMemory() >> 20, peak >> 20, (runtime.totalMemory() - runtime.freeMemory()) >> 20);
	}

	static double seconds(Callable<?> work) throws Exception {
		long begun = System.nanoTime();
		work.call();
		return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
	}

	static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
