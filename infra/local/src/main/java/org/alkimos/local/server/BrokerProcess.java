package org.alkimos.local.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * Main class of the broker process: formats its folder once, then runs until it is
 * stopped.
 */
final class BrokerProcess {

	private static final String CLUSTER_ID = "YWxraW1vcy1sb2NhbC0wMQ";

	private BrokerProcess() {
	}

	public static void main(String[] arguments) throws Exception {
		Properties settings = new Properties();
		try (Reader reader = Files.newBufferedReader(Path.of(arguments[0]))) {
			settings.load(reader);
		}
		format(settings.getProperty("log.dirs"));
		KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
		Parent.whenGone(() -> System.exit(0));
		Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-stop"));
		server.startup();
		Files.createFile(Path.of(arguments[1]));
		server.awaitShutdown();
	}

	private static void format(String folder) throws IOException {
		try {
			new Formatter().setNodeId(1)
				.setClusterId(CLUSTER_ID)
				.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
				.setControllerListenerName("CONTROLLER")
				.setMetadataLogDirectory(folder)
				.addDirectory(folder)
				.setIgnoreFormatted(true)
				.run();
		}
		catch (IOException | RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IOException(ex);
		}
	}

}
