package org.alkimos.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/** Milliseconds of one way, as its median and 99th percentile. */
record Latency(double p50, double p99) {

	private static final int PACED = 2000;

	private static final int PER_SECOND = 100;

	static String pace() {
		return PER_SECOND + "/s";
	}

	/** From the commit of a command to the arrival of its event at a consumer. */
	static Latency toArrival(Bench bench, Candidate candidate) {
		Map<UUID, Long> committed = commands(bench, candidate);
		bench.awaitArrival(committed.keySet());
		return of(committed, bench.arrivals()::at);
	}

	/** From the commit of a command to the commit of its effect in another module. */
	static Latency toEffect(Bench bench, Candidate candidate) {
		Effects effects = bench.context().getBean(Effects.class);
		Map<UUID, Long> committed = commands(bench, candidate);
		committed.keySet().forEach((event) -> Bench.await(() -> effects.has(event)));
		return of(committed, effects::at);
	}

	/** The least there could be: one commit and one way through Kafka. */
	static Latency bare(Bench bench, Candidate plain) {
		Map<UUID, Long> begun = paced((event) -> {
			long at = System.nanoTime();
			bench
				.inTransaction(() -> bench.jdbc().sql("insert into benchmark.effect values (?)").param(event).update());
			plain.committed(key(event), event);
			return at;
		});
		bench.awaitArrival(begun.keySet());
		return of(begun, bench.arrivals()::at);
	}

	private static Map<UUID, Long> commands(Bench bench, Candidate candidate) {
		return paced((event) -> {
			bench.inTransaction(() -> candidate.announce(key(event), event));
			long at = System.nanoTime();
			candidate.committed(key(event), event);
			return at;
		});
	}

	private static Map<UUID, Long> paced(ToLongFunction<UUID> work) {
		Map<UUID, Long> begun = new LinkedHashMap<>();
		long start = System.nanoTime();
		for (int i = 0; i < PACED; i++) {
			UUID event = UUID.randomUUID();
			begun.put(event, work.applyAsLong(event));
			Bench.pause(start + (i + 1) * TimeUnit.SECONDS.toNanos(1) / PER_SECOND - System.nanoTime());
		}
		return begun;
	}

	private static UUID key(UUID event) {
		return new UUID(0, Math.floorMod(event.hashCode(), Bench.KEYS));
	}

	private static Latency of(Map<UUID, Long> begun, ToLongFunction<UUID> ended) {
		double[] took = begun.entrySet()
			.stream()
			.mapToDouble((entry) -> (ended.applyAsLong(entry.getKey()) - entry.getValue()) / 1e6)
			.sorted()
			.toArray();
		return new Latency(took[took.length / 2], took[(int) (took.length * 0.99)]);
	}

}
