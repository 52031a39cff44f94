package org.alkimos.kernel.events.parked;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import org.alkimos.kernel.events.parked.ParkedRows.Place;

/** Threads that look for due retries for as long as the application runs. */
class RetryWorkers implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RetryWorkers.class);

	private static final Duration LOOK_EVERY = Duration.ofMillis(250);

	private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

	/** Keys before the next look, which takes institutions in turns. */
	private static final int BATCH = 5;

	private final RetryRows rows;

	private final EventRetries retries;

	private final int count;

	private volatile boolean running;

	private List<Thread> threads = List.of();

	RetryWorkers(RetryRows rows, EventRetries retries, int count) {
		this.rows = rows;
		this.retries = retries;
		this.count = count;
	}

	@Override
	public void start() {
		this.running = true;
		this.threads = IntStream.rangeClosed(1, this.count)
			.mapToObj((number) -> Thread.ofPlatform().name("event-retries-" + number).start(this::work))
			.toList();
	}

	private void work() {
		while (this.running) {
			try {
				TimeUnit.MILLISECONDS.sleep((retryDue() ? LOOK_EVERY : REST_AFTER_FAILURE).toMillis());
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private boolean retryDue() {
		try {
			for (Place place : this.rows.due(BATCH)) {
				if (this.running) {
					this.retries.retry(place);
				}
			}
			return true;
		}
		catch (RuntimeException ex) {
			log.warn("Retries wait for the database: {}", DatabaseFailures.rootOf(ex));
			return false;
		}
		catch (Error ex) {
			// A thread that ended here would be missed by every later event.
			log.error("A retry failed: {}", DatabaseFailures.rootOf(ex));
			return false;
		}
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			for (Thread thread : this.threads) {
				thread.join(Duration.ofSeconds(10));
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
