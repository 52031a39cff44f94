package org.alkimos.local.testrun;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;

import org.alkimos.local.server.Broker;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.workspace.Home;

/**
 * Addresses of the shared test services, written by the process that runs them.
 *
 * @param postgres port of PostgreSQL
 * @param kafka bootstrap address of Kafka
 * @param version identifies the roles that the server was prepared with
 */
record SharedAddresses(int postgres, String kafka, String version) {

	private static final String FILE = "addresses.properties";

	static SharedAddresses of(Postgres postgres, Broker broker) {
		return new SharedAddresses(postgres.port(), broker.address(), currentVersion());
	}

	static String currentVersion() {
		return TestTemplates.version("roles.sql");
	}

	/** The addresses of the running services, empty if none run. */
	static Optional<SharedAddresses> read(Home home) {
		Properties values = new Properties();
		try (Reader reader = Files.newBufferedReader(file(home))) {
			values.load(reader);
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		return Optional.of(new SharedAddresses(Integer.parseInt(values.getProperty("postgres")),
				values.getProperty("kafka"), values.getProperty("version")));
	}

	/** Locked while a test run looks for the services, and while they shut down. */
	static FileChannel lock(Home home) throws IOException {
		return FileChannel.open(home.folder().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
	}

	void write(Home home) throws IOException {
		Properties values = new Properties();
		values.setProperty("postgres", Integer.toString(this.postgres));
		values.setProperty("kafka", this.kafka);
		values.setProperty("version", this.version);
		Path unfinished = file(home).resolveSibling(FILE + ".new");
		try (Writer writer = Files.newBufferedWriter(unfinished)) {
			values.store(writer, null);
		}
		Files.move(unfinished, file(home), StandardCopyOption.ATOMIC_MOVE);
	}

	static void remove(Home home) throws IOException {
		Files.deleteIfExists(file(home));
	}

	private static Path file(Home home) {
		return home.folder().resolve(FILE);
	}

}
