package org.alkimos.platform.demo;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for other modules to process an event. */
final class Patience {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private Patience() {
	}

	static void until(String what, BooleanSupplier done) {
		long end = System.nanoTime() + LONGEST.toNanos();
		while (!done.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("The demo timed out waiting for " + what);
			}
			try {
				Thread.sleep(PAUSE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException(ex);
			}
		}
	}

}
