package org.alkimos.benchmarks;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;

/** Two relays on one outbox: each row is to be sent once when nothing fails. */
final class Relays {

	private static final List<String> SERVICES = List.of("spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password", "spring.flyway.url", "spring.flyway.user", "spring.flyway.password",
			"alkimos.relay.username", "alkimos.relay.password", "alkimos.encryption.key",
			"spring.kafka.bootstrap-servers");

	private Relays() {
	}

	static void both(Bench bench, int rows) {
		try (ConfigurableApplicationContext other = second(bench.context().getEnvironment())) {
			other.getBean("subscriberContainers", SmartLifecycle.class).stop();
			int repeated = bench.arrivals().repeated();
			double rate = Backlog.drain(bench, rows,
					List.of(bench.relay(), other.getBean("outboxRelay", SmartLifecycle.class)));
			System.out.printf("Two relays: %,d rows at %.0f/s, %d sent more than once%n", rows, rate,
					bench.arrivals().repeated() - repeated);
		}
	}

	private static ConfigurableApplicationContext second(Environment first) {
		return OutboxBenchmark.start(Stream
			.concat(Stream.of("alkimos.services=none"),
					SERVICES.stream().map((name) -> name + "=" + first.getRequiredProperty(name)))
			.toArray(String[]::new));
	}

}
