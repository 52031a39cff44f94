package org.alkimos.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.context.SmartLifecycle;

/** Rows that waited while the relay stood still, and how fast it makes up for them. */
final class Backlog {

	private static final int LANES = 8;

	private static final int TIMES = 9;

	private Backlog() {
	}

	/** The median of several drains of this many rows, in rows per second. */
	static double perSecond(Bench bench, int rows) {
		double[] rates = IntStream.range(0, Math.clamp(20_000 / rows, 1, TIMES))
			.mapToDouble((time) -> drain(bench, rows, List.of(bench.relay())))
			.sorted()
			.toArray();
		return rates[rates.length / 2];
	}

	/** Drains with these relays at once. */
	static double drain(Bench bench, int rows, List<SmartLifecycle> relays) {
		relays.forEach(SmartLifecycle::stop);
		fill(bench, rows);
		int before = bench.arrivals().count();
		long begun = System.nanoTime();
		relays.forEach(SmartLifecycle::start);
		Bench.await(() -> bench.arrivals().count() - before >= rows);
		return rows / ((System.nanoTime() - begun) / 1e9);
	}

	/** Rows as the outbox writes them, written at once. */
	private static void fill(Bench bench, int rows) {
		byte[] payload = new byte[300];
		Arrays.fill(payload, (byte) 'x');
		String[] keys = IntStream.range(0, Bench.KEYS)
			.mapToObj((key) -> bench.tenant().value() + "/" + new UUID(1, key))
			.toArray(String[]::new);
		Integer[] lanes = Arrays.stream(keys)
			.map((key) -> Math.floorMod(key.hashCode(), LANES))
			.toArray(Integer[]::new);
		bench.inTransaction(() -> bench.jdbc()
			.sql("""
					insert into kernel.outbox (event_id, lane, topic, key, type, payload, occurred_at)
					select gen_random_uuid(), (?::int[])[1 + i % ?], ?, (?::text[])[1 + i % ?], 'benchmark', ?, now()
					from generate_series(0, ? - 1) i order by i""")
			.params(lanes, Bench.KEYS, Candidates.OURS, keys, Bench.KEYS, payload, rows)
			.update());
	}

}
