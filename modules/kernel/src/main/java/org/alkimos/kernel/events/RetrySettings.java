package org.alkimos.kernel.events;

import java.time.Duration;
import java.util.Optional;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Exponential backoff of failed events.
 *
 * @param attempts number of attempts, including the first, before an event is parked
 * @param firstPause pause after the first failed attempt; each further one is twice as
 * long
 * @param longestPause upper bound of a pause
 * @param threads number of threads that retry; each may hold one database connection
 */
public record RetrySettings(@DefaultValue("8") int attempts, @DefaultValue("250ms") Duration firstPause,
		@DefaultValue("30s") Duration longestPause, @DefaultValue("2") int threads) {

	/** Beyond it, the doubled pause exceeds every sensible bound. */
	private static final int MOST_DOUBLINGS = 30;

	/**
	 * Returns the pause before the next attempt, or nothing if there is none.
	 * @param failed number of failed attempts, from 1
	 */
	public Optional<Duration> pauseAfter(int failed) {
		if (failed >= this.attempts) {
			return Optional.empty();
		}
		Duration doubled = this.firstPause.multipliedBy(1L << Math.min(Math.max(failed - 1, 0), MOST_DOUBLINGS));
		return Optional.of((doubled.compareTo(this.longestPause) < 0) ? doubled : this.longestPause);
	}

}
