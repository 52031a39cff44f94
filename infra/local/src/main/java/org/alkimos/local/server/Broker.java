package org.alkimos.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Pause;
import org.alkimos.local.workspace.Ports;
import org.alkimos.local.workspace.Workspace;

/** A Kafka broker (KRaft) in a separate process, with its data folder. */
public final class Broker {

	public static final String NAME = "Kafka";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final ChildProcess process;

	private final int port;

	private Broker(ChildProcess process, int port) {
		this.process = process;
		this.port = port;
	}

	public static Broker start(Home home, int port) {
		Path data = Workspace.create(home.data(NAME));
		Path ready = data.resolveSibling("kafka.ready");
		Path settings = data.resolveSibling("kafka.properties");
		try {
			Files.deleteIfExists(ready);
			try (var writer = Files.newBufferedWriter(settings)) {
				settings(data, port, Ports.free()).store(writer, null);
			}
		}
		catch (IOException ex) {
			throw new LocalServicesException("The folder " + home.folder() + " cannot be written to.",
					"Change its owner to the user who starts Alkimos.", ex);
		}
		List<String> command = List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto",
				"-Dlogback.configurationFile=org/alkimos/local/broker-logback.xml", "-cp",
				System.getProperty("java.class.path"), BrokerProcess.class.getName(), settings.toString(),
				ready.toString());
		Broker broker = new Broker(ChildProcess.start(NAME, command, Map.of(), home), port);
		broker.await(ready, home.log(NAME));
		return broker;
	}

	public String address() {
		return "localhost:" + this.port;
	}

	public void stop() {
		this.process.stop(Duration.ofSeconds(10));
	}

	private void await(Path ready, Path log) {
		Instant end = Instant.now().plus(PATIENCE);
		while (!Files.exists(ready)) {
			if (!this.process.alive() || Instant.now().isAfter(end)) {
				stop();
				throw new LocalServicesException(
						"Kafka did not start. The last lines of its log:\n" + Workspace.lastLines(log),
						"See the end of " + log + ".");
			}
			Pause.shortly();
		}
	}

	private static Properties settings(Path data, int port, int controllerPort) {
		Properties settings = new Properties();
		settings.putAll(Map.of("node.id", "1", "process.roles", "broker,controller", "controller.listener.names",
				"CONTROLLER", "controller.quorum.voters", "1@localhost:" + controllerPort, "listeners",
				"PLAINTEXT://localhost:" + port + ",CONTROLLER://localhost:" + controllerPort, "advertised.listeners",
				"PLAINTEXT://localhost:" + port, "log.dirs", data.toString(), "auto.create.topics.enable", "false"));
		// One broker, so no replication.
		for (String topic : List.of("offsets.topic.replication.factor", "transaction.state.log.replication.factor",
				"transaction.state.log.min.isr", "share.coordinator.state.topic.replication.factor",
				"share.coordinator.state.topic.min.isr")) {
			settings.put(topic, "1");
		}
		settings.putAll(Map.of("offsets.topic.num.partitions", "5", "transaction.state.log.num.partitions", "5",
				"share.coordinator.state.topic.num.partitions", "1", "group.initial.rebalance.delay.ms", "0",
				// The standard 128 MB would not fit this small heap.
				"log.cleaner.dedupe.buffer.size", Integer.toString(8 * 1024 * 1024)));
		// Short timeouts, so that consumers of a killed application expire quickly.
		settings.putAll(Map.of("group.min.session.timeout.ms", "3000", "broker.session.timeout.ms", "3000",
				"broker.heartbeat.interval.ms", "1000"));
		return settings;
	}

}
