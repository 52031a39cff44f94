package org.alkimos.kernel.events.topics;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;

/**
 * Creates the topics as soon as the broker answers, and checks from time to time that
 * they exist. The application does not wait for a broker that is away.
 */
public class TopicKeeper implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicKeeper.class);

	private static final Duration AGAIN = Duration.ofSeconds(2);

	/** Consumers that start behind the topics need no second look for them. */
	private static final Duration HEAD_START = Duration.ofSeconds(5);

	private final TopicAdmin admin;

	private final Duration every;

	private final Consumer<TopicStatus> whenComplete;

	private final CountDownLatch firstTime = new CountDownLatch(1);

	private volatile TopicStatus status;

	private volatile boolean running;

	private Thread thread = new Thread();

	/**
	 * Keeps these topics.
	 * @param every pause between two checks
	 * @param whenComplete is called whenever the topics have become complete
	 */
	public TopicKeeper(KafkaAdmin kafka, List<String> topics, Clock clock, Duration every,
			Consumer<TopicStatus> whenComplete) {
		this.every = every;
		this.whenComplete = whenComplete;
		this.admin = new TopicAdmin(kafka, topics, clock);
		this.status = TopicStatus.failed(clock.instant(), "NotYetChecked");
	}

	public TopicStatus status() {
		return this.status;
	}

	@Override
	public void start() {
		this.running = true;
		this.thread = Thread.ofPlatform().daemon().name("event-topics").start(this::keep);
		try {
			this.firstTime.await(HEAD_START.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void keep() {
		try {
			while (this.running) {
				check();
				TimeUnit.MILLISECONDS.sleep((this.status.complete() ? this.every : AGAIN).toMillis());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void check() throws InterruptedException {
		TopicStatus before = this.status;
		try {
			if (!before.complete()) {
				this.admin.create();
			}
			this.status = this.admin.read();
		}
		catch (RuntimeException ex) {
			this.status = this.admin.failed(ex);
		}
		if (this.status.complete()) {
			this.firstTime.countDown();
			if (!before.complete()) {
				this.whenComplete.accept(this.status);
			}
		}
		else if (before.complete() && !this.status.missing().isEmpty()) {
			log.error("Topics were deleted and are created again; events in them are lost: {}", this.status.missing());
		}
		else if (!String.valueOf(before.failure()).equals(String.valueOf(this.status.failure()))) {
			log.warn("Topics cannot be checked or created yet: {} {}", this.status.failure(), this.status.missing());
		}
	}

	@Override
	public void stop() {
		this.running = false;
		this.thread.interrupt();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	/** Before the consumers, which start in the default phase. */
	@Override
	public int getPhase() {
		return DEFAULT_PHASE - 1;
	}

}
