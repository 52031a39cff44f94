package org.alkimos.benchmarks;

import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/** The application under measurement and what every measurement does with it. */
record Bench(ConfigurableApplicationContext context, TransactionTemplate transaction, JdbcClient jdbc,
		Arrivals arrivals, TenantId tenant) {

	static final int KEYS = 100;

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	static Bench on(ConfigurableApplicationContext context, Arrivals arrivals) {
		return new Bench(context, context.getBean(TransactionTemplate.class), context.getBean(JdbcClient.class),
				arrivals, new TenantId(UUID.randomUUID()));
	}

	/** One command of a candidate: its transaction, and what it does after the commit. */
	void command(Candidate candidate, UUID key, UUID event) {
		inTransaction(() -> candidate.announce(key, event));
		candidate.committed(key, event);
	}

	void inTransaction(Runnable work) {
		Tenancy.run(this.tenant, () -> this.transaction.executeWithoutResult((status) -> work.run()));
	}

	SmartLifecycle relay() {
		return this.context.getBean("outboxRelay", SmartLifecycle.class);
	}

	SmartLifecycle subscribers() {
		return this.context.getBean("subscriberContainers", SmartLifecycle.class);
	}

	void awaitArrival(Collection<UUID> events) {
		events.forEach((event) -> await(() -> this.arrivals.has(event)));
	}

	static void await(BooleanSupplier done) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		while (!done.getAsBoolean()) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException("Waited in vain for " + PATIENCE);
			}
			pause(200_000);
		}
	}

	static void pause(long nanoseconds) {
		try {
			TimeUnit.NANOSECONDS.sleep(Math.max(0, nanoseconds));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
