package org.alkimos.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * The process to be killed: commits one event after the other, by each candidate in turn,
 * and says so after each commit. In round 0 it only relays what is left.
 */
public final class CrashCommands {

	static final String COMMITTED = "committed ";

	private static final int KEYS = 10;

	private CrashCommands() {
	}

	public static void main(String[] arguments) throws InterruptedException {
		int round = Integer.parseInt(arguments[0]);
		var tenant = new TenantId(UUID.fromString(arguments[1]));
		ConfigurableApplicationContext context = OutboxBenchmark
			.start(Arrays.copyOfRange(arguments, 2, arguments.length));
		context.getBean("subscriberContainers", SmartLifecycle.class).stop();
		if (round == 0) {
			Thread.currentThread().join();
		}
		var transaction = context.getBean(TransactionTemplate.class);
		List<Candidate> candidates = context.getBean(Candidates.class).all();
		List<String> topics = List.of(Candidates.PLAIN, Candidates.OURS, Candidates.NAMASTACK);
		for (long number = 0;; number++) {
			var key = new UUID(1, number % KEYS);
			// Rises under each key, through all rounds.
			var event = new UUID(round * 10_000_000L + number, Ledger.EVENT | (number % KEYS));
			for (int which = 0; which < candidates.size(); which++) {
				Candidate candidate = candidates.get(which);
				Tenancy.run(tenant, () -> transaction.executeWithoutResult((status) -> candidate.announce(key, event)));
				candidate.committed(key, event);
				System.out.println(COMMITTED + topics.get(which) + " " + event);
			}
		}
	}

}
