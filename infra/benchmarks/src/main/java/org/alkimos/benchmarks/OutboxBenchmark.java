package org.alkimos.benchmarks;

import java.util.List;
import java.util.UUID;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaOperations;

import org.alkimos.AlkimosApplication;

/**
 * Compares ways from a commit to Kafka in one run and prints tables.
 * {@code ./mvnw -Pbenchmarks -pl infra/benchmarks -am spring-boot:run}
 */
public final class OutboxBenchmark {

	private static final int SEND_AND_WAIT = 2000;

	private static final int FEW = 1000;

	private static final int MANY = Integer.getInteger("benchmark.rows", 1_000_000);

	/** Whether the library's tables are there already. */
	static final String PREPARED = "benchmark.prepared";

	private static boolean prepared = Boolean.getBoolean(PREPARED);

	private OutboxBenchmark() {
	}

	@SuppressWarnings("unchecked")
	public static void main(String[] args) throws Exception {
		try (ConfigurableApplicationContext context = start("alkimos.services=embedded");
				Arrivals arrivals = new Arrivals(context.getBean(ConsumerFactory.class))) {
			Bench bench = Bench.on(context, arrivals);
			List<Candidate> candidates = context.getBean(Candidates.class).all();
			candidates.forEach((candidate) -> Latency.toArrival(bench, candidate));
			compare(bench, candidates);
			effect(bench, candidates);
			drain(bench);
		}
	}

	/**
	 * The library's tables are found by the connection's schema: a statement that names
	 * one is bound to an institution, and these belong to none.
	 */
	static ConfigurableApplicationContext start(String... properties) {
		return new SpringApplicationBuilder(AlkimosApplication.class).web(WebApplicationType.NONE)
			.properties("namastack.outbox.multicaster.enabled=false", "spring.datasource.hikari.schema=namastack",
					"namastack.outbox.jdbc.schema-initialization.enabled=false",
					"namastack.outbox.polling.batch-size=500", "namastack.outbox.polling.fixed.interval=20ms",
					"namastack.outbox.instance.rebalance-interval=1s",
					"namastack.outbox.processing.delete-completed-records=true")
			.properties(properties)
			.initializers((starting) -> tables(starting.getEnvironment()))
			.run();
	}

	/** Made once, before the library looks for its own. */
	private static void tables(Environment environment) {
		if (prepared) {
			return;
		}
		prepared = true;
		new ResourceDatabasePopulator(new ClassPathResource("benchmark.sql")).execute(DataSourceBuilder.create()
			.url(environment.getRequiredProperty("spring.flyway.url"))
			.username(environment.getRequiredProperty("spring.flyway.user"))
			.password(environment.getRequiredProperty("spring.flyway.password"))
			.build());
	}

	private static void compare(Bench bench, List<Candidate> candidates) {
		System.out.printf(
				"%n| Way | arrival p50 ms at %s | p99 ms | %,d events of %d senders, per second | keys out of order |%n|---|---|---|---|---|%n",
				Latency.pace(), Burst.EVENTS, Burst.SENDERS);
		for (Candidate candidate : candidates) {
			Latency latency = Latency.toArrival(bench, candidate);
			Burst burst = Burst.of(bench, candidate);
			System.out.printf("| %s | %.1f | %.1f | %.0f | %d of %d |%n", candidate.name(), latency.p50(),
					latency.p99(), burst.perSecond(), burst.disordered(), Bench.KEYS);
		}
	}

	private static void effect(Bench bench, List<Candidate> candidates) {
		Latency bare = Latency.bare(bench, candidates.get(0));
		Latency effect = Latency.toEffect(bench, candidates.get(1));
		System.out.printf("%nOne commit and one way through Kafka: p50 %.1f ms, p99 %.1f ms%n", bare.p50(), bare.p99());
		System.out.printf("Commit to committed effect: p50 %.1f ms (%.1f times), p99 %.1f ms (%.1f times)%n",
				effect.p50(), effect.p50() / bare.p50(), effect.p99(), effect.p99() / bare.p99());
	}

	private static void drain(Bench bench) throws Exception {
		bench.subscribers().stop();
		double pairs = Pairs.perSecond(bench.context().getEnvironment(), Burst.SENDERS);
		double waited = sendAndWait(bench);
		double few = Backlog.perSecond(bench, FEW);
		double many = Backlog.perSecond(bench, MANY);
		System.out.printf("%npgbench pair of insert and update, %d connections: %.0f/s; send and wait: %.0f/s%n",
				Burst.SENDERS, pairs, waited);
		System.out.printf("Backlog of %,d rows drained at %.0f/s, of %,d at %.0f/s (%.2f times)%n", FEW, few, MANY,
				many, many / few);
		System.out.printf("That is %.1f times the pair and %.1f times send and wait%n", many / pairs, many / waited);
		Relays.both(bench, MANY / 10);
	}

	@SuppressWarnings("unchecked")
	private static double sendAndWait(Bench bench) {
		KafkaOperations<String, byte[]> kafka = bench.context().getBean(KafkaOperations.class);
		long begun = System.nanoTime();
		for (int i = 0; i < SEND_AND_WAIT; i++) {
			var event = UUID.randomUUID();
			kafka.send(Candidates.PLAIN, event.toString(), Candidates.bytes(event)).join();
		}
		return SEND_AND_WAIT / ((System.nanoTime() - begun) / 1e9);
	}

}
