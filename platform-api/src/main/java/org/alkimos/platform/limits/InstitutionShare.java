package org.alkimos.platform.limits;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.bucket4j.Bucket;
import org.jspecify.annotations.Nullable;

/** What one institution may take of this instance. */
final class InstitutionShare {

	private final @Nullable Bucket rate;

	private final @Nullable Semaphore turns;

	private final int waiting;

	private final Duration patience;

	InstitutionShare(Limits limits) {
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

	/** Takes one request; if there are too many, gives the seconds to wait. */
	OptionalLong take() {
		if (this.rate == null) {
			return OptionalLong.empty();
		}
		var probe = this.rate.tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? OptionalLong.empty()
				: OptionalLong.of(Math.max(1, TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill())));
	}

	/**
	 * Waits for its turn, among a few at most: who waits keeps a thread from others.
	 * @return whether its turn came; then {@link #leave()} has to follow
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
