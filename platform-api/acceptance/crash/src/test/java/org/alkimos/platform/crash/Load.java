package org.alkimos.platform.crash;

import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Four members who log meetings, each after a rest of random length, until it is closed.
 */
final class Load implements AutoCloseable {

	private static final int SENDERS = 4;

	private static final int SHORT_REST = 50;

	private static final long SEED = Long.getLong("alkimos.delivery.seed", 20261122);

	private final AtomicInteger next;

	private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);

	private final int atLeast;

	private volatile boolean over;

	private Load(int atLeast, int before) {
		this.atLeast = atLeast;
		this.next = new AtomicInteger(before);
	}

	static Load of(Meetings meetings, int longestRest) {
		return of(meetings, longestRest, 0);
	}

	/** Counts the commands from another number, to tell them from earlier ones. */
	static Load from(int number, Meetings meetings) {
		return start(new Load(0, number), meetings, SHORT_REST);
	}

	/** Goes on until at least this many commands are sent, also when closed earlier. */
	static Load of(Meetings meetings, int longestRest, int atLeast) {
		return start(new Load(atLeast, 0), meetings, longestRest);
	}

	private static Load start(Load load, Meetings meetings, int longestRest) {
		for (int sender = 0; sender < SENDERS; sender++) {
			var chance = new Random(SEED + sender);
			load.senders.submit(() -> load.send(meetings, chance, longestRest));
		}
		return load;
	}

	private void send(Meetings meetings, Random chance, int longestRest) {
		while (!this.over || this.next.get() < this.atLeast) {
			meetings.send(this.next.incrementAndGet(), chance);
			pause(chance.nextInt(longestRest));
		}
	}

	@Override
	public void close() {
		this.over = true;
		this.senders.close();
	}

	static void pause(int milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
