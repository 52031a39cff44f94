package org.alkimos.benchmarks.requests;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * An endpoint under measurement.
 *
 * @param guarded whether its requests carry a token
 */
record Side(String name, int port, String path, boolean guarded) {

	/** Returns the body of one answer. */
	String ask(String token) throws IOException {
		try (RepeatedGet connection = connect(token)) {
			return connection.send();
		}
	}

	/**
	 * Returns requests per second over connections that each wait for an answer before
	 * they send again.
	 */
	double perSecond(int connections, Duration time, String token) throws Exception {
		long begun = System.nanoTime();
		long end = begun + time.toNanos();
		int requests = 0;
		try (ExecutorService clients = Executors.newFixedThreadPool(connections)) {
			List<Future<Integer>> counts = new ArrayList<>();
			for (int i = 0; i < connections; i++) {
				counts.add(clients.submit(() -> countUntil(end, token)));
			}
			for (Future<Integer> count : counts) {
				requests += count.get();
			}
		}
		return requests / ((System.nanoTime() - begun) / 1e9);
	}

	private int countUntil(long end, String token) throws IOException {
		int requests = 0;
		try (RepeatedGet connection = connect(token)) {
			while (System.nanoTime() < end) {
				connection.send();
				requests++;
			}
		}
		return requests;
	}

	private RepeatedGet connect(String token) throws IOException {
		return new RepeatedGet(this.port, this.path, this.guarded ? token : null);
	}

}
