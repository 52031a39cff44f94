package org.alkimos.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * Kills a process with SIGKILL, again and again, while it commits events by each of the
 * candidates, and counts what arrived of those it had acknowledged. {@code ./mvnw
 * -Pbenchmarks -pl infra/benchmarks -am spring-boot:run
 * -Dspring-boot.run.main-class=org.alkimos.benchmarks.CrashBenchmark}
 */
public final class CrashBenchmark {

	private static final int KILLS = Integer.getInteger("benchmark.kills", 10);

	private static final List<String> SERVICES = List.of("spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password", "spring.flyway.url", "spring.flyway.user", "spring.flyway.password",
			"alkimos.relay.username", "alkimos.relay.password", "alkimos.encryption.key",
			"spring.kafka.bootstrap-servers");

	private final Environment services;

	private final Ledger ledger;

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private CrashBenchmark(Environment services, Ledger ledger) {
		this.services = services;
		this.ledger = ledger;
	}

	public static void main(String[] arguments) throws Exception {
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Nothing.class)
			.web(WebApplicationType.NONE)
			.properties("alkimos.services=embedded")
			.run()) {
			Environment services = context.getEnvironment();
			try (Ledger ledger = new Ledger(services.getRequiredProperty("spring.kafka.bootstrap-servers"))) {
				new CrashBenchmark(services, ledger).run();
			}
		}
	}

	private void run() throws Exception {
		var chance = new Random(20261127);
		for (int kill = 1; kill <= KILLS; kill++) {
			work(kill, 500 + chance.nextInt(2500));
		}
		Process last = start(0);
		this.ledger.awaitQuiet();
		last.destroyForcibly().waitFor();
		System.out.printf(
				"%n%d kills%n%n| Way | committed, as the client knows | lost | keys out of order | sent more than once |%n|---|---|---|---|---|%n",
				KILLS);
		Map.of("transaction, then plain send", Candidates.PLAIN, "relay of our own", Candidates.OURS,
				"Namastack outbox 1.6.0", Candidates.NAMASTACK)
			.forEach((name, topic) -> System.out.printf("| %s | %d | %d | %d | %d |%n", name,
					this.ledger.acknowledged(topic), this.ledger.lost(topic), this.ledger.disordered(topic),
					this.ledger.repeated(topic)));
	}

	/** One process commits for so long, then it is killed. */
	private void work(int round, int milliseconds) throws IOException {
		Process process = start(round);
		try (BufferedReader said = process.inputReader()) {
			long end = Long.MAX_VALUE;
			for (String line = said.readLine(); line != null && System.nanoTime() < end; line = said.readLine()) {
				if (line.startsWith(CrashCommands.COMMITTED)) {
					end = Math.min(end, System.nanoTime() + milliseconds * 1_000_000L);
					this.ledger.committed(line.substring(CrashCommands.COMMITTED.length()));
				}
			}
			// What it had said before it was killed counts too: by its handle, its stream
			// stays open.
			process.toHandle().destroyForcibly();
			said.lines()
				.filter((line) -> line.matches(CrashCommands.COMMITTED + "\\S+ [0-9a-f-]{36}"))
				.forEach((line) -> this.ledger.committed(line.substring(CrashCommands.COMMITTED.length())));
		}
	}

	private Process start(int round) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m", "-XX:+UseSerialGC",
						"-XX:TieredStopAtLevel=1", "-D" + OutboxBenchmark.PREPARED + "=" + (round != 1), "-cp",
						System.getProperty("java.class.path"), CrashCommands.class.getName(), String.valueOf(round),
						this.tenant.value().toString(), "alkimos.services=none"));
		SERVICES.stream().map((name) -> name + "=" + this.services.getRequiredProperty(name)).forEach(command::add);
		return new ProcessBuilder(command).redirectError(Path.of("target", "crash-benchmark.log").toFile())
			.redirectOutput((round > 0) ? ProcessBuilder.Redirect.PIPE
					: ProcessBuilder.Redirect.to(Path.of("target", "crash-benchmark-last.log").toFile()))
			.start();
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
