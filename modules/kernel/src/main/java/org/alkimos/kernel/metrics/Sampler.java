package org.alkimos.kernel.metrics;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes a sample of one source again and again, on a thread of its own. If the source is
 * away, the last sample stays and its age grows.
 */
final class Sampler {

	private static final Logger log = LoggerFactory.getLogger(Sampler.class);

	private final String source;

	private final Runnable sample;

	private final Duration pause;

	private @Nullable ScheduledExecutorService thread;

	private volatile long succeededAt = System.nanoTime();

	private boolean failing;

	Sampler(MeterRegistry registry, String source, Duration pause, Runnable sample) {
		this.source = source;
		this.sample = sample;
		this.pause = pause;
		Gauge.builder("alkimos.sampling.age", this, Sampler::age)
			.description("Age of the sampled values")
			.tag("source", source)
			.baseUnit("seconds")
			.register(registry);
	}

	void start() {
		var started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("meters-" + this.source).daemon().factory());
		started.scheduleWithFixedDelay(this::take, 0, this.pause.toMillis(), TimeUnit.MILLISECONDS);
		this.thread = started;
	}

	private void take() {
		try {
			this.sample.run();
			this.succeededAt = System.nanoTime();
			this.failing = false;
		}
		catch (RuntimeException ex) {
			if (!this.failing && !Thread.currentThread().isInterrupted()) {
				log.warn("Meters of the {} are not sampled: {}", this.source, ex.toString());
			}
			this.failing = true;
		}
	}

	private double age() {
		return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - this.succeededAt) / 1000.0;
	}

	void stop() {
		if (this.thread != null) {
			this.thread.shutdownNow();
		}
	}

}
