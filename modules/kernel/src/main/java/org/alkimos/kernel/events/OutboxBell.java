package org.alkimos.kernel.events;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Wakes the relay of this process when something was committed; rows of other processes
 * are found by looking.
 */
@Component
class OutboxBell {

	private final Semaphore rung = new Semaphore(0);

	void ring() {
		this.rung.release();
	}

	/** Waits until rung or until the time is over. */
	void await(Duration atMost) throws InterruptedException {
		if (this.rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
			this.rung.drainPermits();
		}
	}

}
