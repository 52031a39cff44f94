package org.alkimos.platform.hostile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Requests of a generator that is not ours, Specmatic, made from the served description
 * alone, for every seat. Run by {@code infra/benchmarks/second-generator.sh}, which
 * fetches it.
 */
@PlatformTest
class SecondGenerator {

	private static final int SECONDS = Integer.getInteger("alkimos.fuzz.seconds", 120);

	private final JsonMapper json = new JsonMapper();

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@TempDir
	private Path folder;

	@Test
	void everyAnswerIsOneThatIsPromised() throws Exception {
		FuzzedWorld world = FuzzedWorld.of(this.json, this.api, new Parking(this.jdbc, this.transaction)::park);
		Path description = Files.writeString(this.folder.resolve("api.json"), world.description().toPrettyString());
		Map<Integer, Integer> statuses = new TreeMap<>();
		Map<String, String> faults = new TreeMap<>();
		Set<String> succeeded = new TreeSet<>();
		for (String seat : world.seats().actors().keySet()) {
			try (Relay relay = new Relay(world, seat, this.api.address(), seat.hashCode())) {
				generate(description, relay.url());
				relay.statuses().forEach((status, times) -> statuses.merge(status, times, Integer::sum));
				faults.putAll(relay.faults());
				succeeded.addAll(relay.succeeded());
				System.out.printf("%s: %s%n", seat, relay.statuses());
			}
		}
		System.out.printf("A second generator: %d operations, %d of them succeeded, %d seats, %d requests: %s%n",
				world.operations().size(), succeeded.size(), world.seats().actors().size(),
				statuses.values().stream().mapToInt(Integer::intValue).sum(), statuses);
		assertThat(faults).isEmpty();
		assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(1000);
	}

	/** It is ended where it has not come to an end by itself. */
	private void generate(Path description, String url) throws IOException, InterruptedException {
		Process process = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx2g",
				"-DMAX_TEST_REQUEST_COMBINATIONS=12", "-DSPECMATIC_GENERATIVE_TESTS=true", "-jar",
				System.getProperty("alkimos.specmatic"), "test", "--lenient", "--testBaseURL=" + url,
				description.toString())
			.directory(this.folder.toFile())
			.redirectErrorStream(true)
			.redirectOutput(Path.of("target", "second-generator.log").toFile())
			.start();
		process.waitFor(SECONDS, TimeUnit.SECONDS);
		process.destroyForcibly().waitFor();
	}

}
