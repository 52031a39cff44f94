package org.alkimos.kernel.events;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.core.KafkaTemplate;

import org.alkimos.AlkimosApplication;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.sample.SampleListener;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The application starts first, the broker comes later and is empty. */
class LateBrokerTests {

	private static final Duration PATIENCE = Duration.ofSeconds(120);

	private final TenantId tenant = new TenantId(UUID.randomUUID());

	private final UUID sample = UUID.randomUUID();

	private Path folder = Path.of("");

	private int port;

	private ConfigurableApplicationContext application;

	@BeforeEach
	void startApplication(@TempDir Path folder) throws IOException {
		this.folder = folder;
		this.port = freePort();
		this.application = new SpringApplicationBuilder(AlkimosApplication.class)
			.run("--spring.kafka.bootstrap-servers=localhost:" + this.port, "--alkimos.events.topics-checked-every=1s");
	}

	@Test
	void topicsAreMadeAndReadWhenTheBrokerComes() throws Exception {
		assertThat(health("topics").getStatus()).isEqualTo(Status.DOWN);
		assertThat(health("topics").getDetails()).containsKey("failure");
		assertThat(health("consumers").getStatus()).isEqualTo(Status.UP);
		Process broker = startBroker();
		try {
			await().atMost(PATIENCE).until(() -> health("topics").getStatus().equals(Status.UP));
			send(1);
			SampleListener listener = this.application.getBean(SampleListener.class);
			await().atMost(PATIENCE).until(() -> listener.counts.containsKey(this.sample));
			aTopicThatWasDeletedIsMissed();
		}
		finally {
			// Without a broker the application would take half a minute to stop.
			this.application.close();
			broker.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
		}
	}

	/** And made again. */
	private void aTopicThatWasDeletedIsMissed() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", "localhost:" + this.port))) {
			admin.deleteTopics(List.of(records().topic())).all().get(60, TimeUnit.SECONDS);
			await().atMost(PATIENCE)
				.ignoreExceptions()
				.until(() -> admin.listTopics().names().get(10, TimeUnit.SECONDS).contains(records().topic()));
		}
	}

	@SuppressWarnings("unchecked")
	private void send(int count) {
		KafkaOperations<String, byte[]> kafka = this.application.getBean(KafkaTemplate.class);
		kafka.send(records().counted(0, this.tenant, this.sample, count)).join();
	}

	private SampleRecords records() {
		return SampleRecords.at(this.application.getBean(TopicNames.class));
	}

	private Health health(String part) {
		var events = (CompositeHealthContributor) this.application.getBean("eventsHealthContributor");
		return ((HealthIndicator) events.getContributor(part)).health();
	}

	/** As infra/local starts it, on the port that the application was told. */
	private Process startBroker() throws IOException {
		Path settings = this.folder.resolve("kafka.properties");
		var values = new Properties();
		int controller = freePort();
		values.putAll(Map.of("node.id", "1", "process.roles", "broker,controller", "controller.listener.names",
				"CONTROLLER", "controller.quorum.voters", "1@localhost:" + controller, "listeners",
				"PLAINTEXT://localhost:" + this.port + ",CONTROLLER://localhost:" + controller, "advertised.listeners",
				"PLAINTEXT://localhost:" + this.port, "log.dirs", this.folder.resolve("data").toString(),
				"auto.create.topics.enable", "false", "offsets.topic.replication.factor", "1"));
		values.putAll(Map.of("offsets.topic.num.partitions", "1", "transaction.state.log.replication.factor", "1",
				"transaction.state.log.min.isr", "1", "group.initial.rebalance.delay.ms", "0",
				"log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)));
		try (var writer = Files.newBufferedWriter(settings)) {
			values.store(writer, null);
		}
		Files.createDirectories(this.folder.resolve("data"));
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx192m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				"org.alkimos.local.server.BrokerProcess", settings.toString(), this.folder.resolve("ready").toString())
			.redirectErrorStream(true)
			.redirectOutput(this.folder.resolve("kafka.log").toFile())
			.start();
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
