package org.alkimos.platform.limits;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/** Rate limit and concurrency limit of one institution on this instance. */
final class TenantConcurrencyLimit {

	private final @Nullable Bucket rate;

	private final @Nullable Semaphore turns;

	private final int waiting;

	private final Duration patience;

	TenantConcurrencyLimit(Limits limits) {
		this.rate = (limits.requestsPerSecond() > 0) ? bucket(limits) : null;
		this.turns = (limits.share() > 0) ? new Semaphore(limits.share(), true) : null;
		this.waiting = limits.waiting();
		this.patience = limits.patience();
	}

	private static Bucket bucket(Limits limits) {
		return Bucket.builder()
			.addLimit((limit) -> limit.capacity(Math.max(limits.burst(), limits.requestsPerSecond()))
				.refillGreedy(limits.requestsPerSecond(), Duration.ofSeconds(1)))
			.build();
	}

	/**
	 * Takes one request from the rate limit; returns the seconds to wait if it is
	 * exceeded.
	 */
	OptionalLong take() {
		if (this.rate == null) {
			return OptionalLong.empty();
		}
		var probe = this.rate.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? OptionalLong.empty()
				: OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill())));
	}

	/**
	 * Waits for a permit. The queue is short because each waiter blocks a thread.
	 * @return whether a permit was acquired; if so, {@link #leave()} must follow
	 */
	boolean enter() {
		if (this.turns == null || this.turns.tryAcquire()) {
			return true;
		}
		try {
			return this.turns.getQueueLength() < this.waiting
					&& this.turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	void leave() {
		if (this.turns != null) {
			this.turns.release();
		}
	}

}
