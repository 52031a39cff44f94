package org.alkimos.kernel.events.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.springframework.stereotype.Component;

/**
 * Wakes the relay of this process after a commit; rows of other processes are found by
 * polling.
 */
@Component
class OutboxSignal {

	private final Semaphore rung = new Semaphore(0);

	void ring() {
		this.rung.release();
	}

	/** Waits for a signal or a timeout. */
	void await(Duration atMost) throws InterruptedException {
		if (this.rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
			this.rung.drainPermits();
		}
	}

}
