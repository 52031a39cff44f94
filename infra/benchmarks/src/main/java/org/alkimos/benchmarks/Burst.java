package org.alkimos.benchmarks;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Commands as fast as four senders manage.
 *
 * @param perSecond events from the first command to the last arrival
 * @param disordered keys whose events did not arrive in order
 */
record Burst(double perSecond, long disordered) {

	static final int EVENTS = 10_000;

	static final int SENDERS = 4;

	static Burst of(Bench bench, Candidate candidate) {
		List<UUID> keys = ids(Bench.KEYS);
		List<List<UUID>> events = keys.stream().map((key) -> ids(EVENTS / Bench.KEYS)).toList();
		long begun = System.nanoTime();
		try (var senders = Executors.newFixedThreadPool(SENDERS)) {
			for (int sender = 0; sender < SENDERS; sender++) {
				int first = sender;
				senders.submit(() -> {
					for (int i = 0; i < EVENTS / Bench.KEYS; i++) {
						for (int key = first; key < Bench.KEYS; key += SENDERS) {
							bench.command(candidate, keys.get(key), events.get(key).get(i));
						}
					}
				});
			}
		}
		bench.awaitArrival(events.stream().flatMap(List::stream).toList());
		double seconds = (System.nanoTime() - begun) / 1e9;
		return new Burst(EVENTS / seconds,
				IntStream.range(0, Bench.KEYS)
					.filter((key) -> !bench.arrivals().inOrder(keys.get(key), events.get(key)))
					.count());
	}

	private static List<UUID> ids(int count) {
		return Stream.generate(UUID::randomUUID).limit(count).toList();
	}

}
