package org.alkimos.kernel.metrics;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@Timeout(180)
class SamplerTests {

	private static final Duration LATE = Duration.ofSeconds(60);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final SampledGauge gauge = new SampledGauge(this.meters, "test.waiting", "module", null, "What waits");

	private final AtomicInteger taken = new AtomicInteger();

	private final CountDownLatch never = new CountDownLatch(1);

	private Sampler sampler = new Sampler(this.meters, "nothing", Duration.ofDays(1), () -> {
	});

	@AfterEach
	void stop() {
		this.sampler.stop();
	}

	@Test
	void aSourceThatDoesNotAnswerBlocksNoScrape() {
		this.sampler = new Sampler(this.meters, "source", Duration.ofMillis(1), () -> {
			if (this.taken.incrementAndGet() > 1) {
				hang();
			}
			this.gauge.set(Map.of("notices", 3));
		});
		this.sampler.start();
		await().atMost(LATE).until(() -> this.taken.get() == 2);
		assertThat(value("test.waiting", "module", "notices")).isEqualTo(3);
		double age = value("alkimos.sampling.age", "source", "source");
		await().atMost(LATE).until(() -> value("alkimos.sampling.age", "source", "source") > age);
	}

	@Test
	void aSourceThatFailsIsAskedAgainAndItsLastSampleStays() {
		this.sampler = new Sampler(this.meters, "source", Duration.ofMillis(1), () -> {
			int time = this.taken.incrementAndGet();
			if (time > 1 && time < 5) {
				throw new IllegalStateException("away");
			}
			this.gauge.set(Map.of("notices", time));
		});
		this.sampler.start();
		// There is no meter before the first sample.
		await().atMost(LATE).ignoreExceptions().until(() -> value("test.waiting", "module", "notices") >= 5);
	}

	@Test
	void seriesOfWhatIsNoLongerThereEnd() {
		this.gauge.set(Map.of("one", 1, "two", 2));
		this.gauge.set(Map.of("two", 3));
		assertThat(this.meters.find("test.waiting").gauges()).hasSize(1);
		assertThat(value("test.waiting", "module", "two")).isEqualTo(3);
	}

	@Test
	void samplingGoesOnAfterAPause() {
		this.sampler = new Sampler(this.meters, "source", Duration.ofMillis(1),
				() -> this.gauge.set(Map.of("notices", this.taken.incrementAndGet())));
		this.sampler.start();
		await().atMost(LATE).until(() -> this.taken.get() > 1);
		this.sampler.stop();
		this.sampler.start();
		int before = this.taken.get();
		await().atMost(LATE).until(() -> value("test.waiting", "module", "notices") > before + 1);
	}

	private double value(String name, String tag, String key) {
		return this.meters.get(name).tag(tag, key).gauge().value();
	}

	private void hang() {
		try {
			this.never.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
