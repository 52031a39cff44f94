package org.alkimos.kernel.events.outbox;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Sends committed events from the outbox to Kafka, lane by lane, while the application
 * runs.
 */
public class OutboxRelay implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

	private static final Duration LOOK_EVERY = Duration.ofMillis(500);

	private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(1);

	private final OutboxPartitions lanes;

	private final OutboxSignal bell;

	private volatile boolean running;

	/** Time when a lane was last sent completely or was empty; {@code nanoTime}. */
	private volatile long caughtUp = System.nanoTime();

	private Thread thread = new Thread();

	OutboxRelay(OutboxPartitions lanes, OutboxSignal bell) {
		this.lanes = lanes;
		this.bell = bell;
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().name("outbox-relay").start(this::relay);
	}

	private void relay() {
		while (this.running) {
			try {
				this.bell.await(drain() ? LOOK_EVERY : REST_AFTER_FAILURE);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return;
			}
		}
	}

	private boolean drain() {
		try {
			List<Integer> waiting = this.lanes.waiting();
			for (int lane : waiting) {
				this.lanes.drain(lane);
				this.caughtUp = System.nanoTime();
			}
			this.caughtUp = System.nanoTime();
			return true;
		}
		catch (RuntimeException ex) {
			// The rows stay where they are; the database or the broker is away and will
			// be back.
			log.warn("Events wait in the outbox: {}", ex.toString());
			return false;
		}
	}

	/** For how long events have waited without any being sent. */
	public Duration behindFor() {
		return Duration.ofNanos(System.nanoTime() - this.caughtUp);
	}

	@Override
	public void stop() {
		this.running = false;
		this.bell.ring();
		try {
			this.thread.join(Duration.ofSeconds(10));
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
