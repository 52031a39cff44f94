package org.alkimos.local.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;
import org.alkimos.local.workspace.Workspace;

/** A PostgreSQL server with its data folder, roles, and databases. */
public final class Postgres {

	public static final String NAME = "PostgreSQL";

	private final EmbeddedPostgres server;

	private final Lifeline lifeline;

	private Postgres(EmbeddedPostgres server, Lifeline lifeline) {
		this.server = server;
		this.lifeline = lifeline;
	}

	/** Where the server's programs are unpacked below this folder. */
	public static Path binaries(Path folder) {
		return folder.resolve("postgresql-binaries");
	}

	/**
	 * Starts the server.
	 * @param binaries where the server's programs are unpacked once
	 * @param durable whether a commit waits for the disk; only tests may say no
	 */
	public static Postgres start(Path binaries, Path data, int port, boolean durable, Secrets secrets) {
		Workspace.createParent(data);
		// The library unpacks below the system's temporary folder otherwise, where
		// another person's copy may be in the way.
		System.setProperty("ot.epg.working-dir", Workspace.create(binaries).toString());
		try {
			EmbeddedPostgres server = server(data, port, durable, secrets).start();
			Lifeline lifeline = Lifeline.to(Leftovers.postmaster(data).orElseThrow());
			prepare(server, data, secrets);
			return new Postgres(server, lifeline);
		}
		catch (IOException | SQLException | RuntimeException ex) {
			throw new LocalServicesException("PostgreSQL could not be started on " + data + ": " + ex.getMessage(),
					"See the end of " + data.resolve("log") + ", or move that folder elsewhere to start over.", ex);
		}
	}

	private static EmbeddedPostgres.Builder server(Path data, int port, boolean durable, Secrets secrets) {
		String sync = durable ? "on" : "off";
		return EmbeddedPostgres.builder()
			.setDataDirectory(data)
			.setCleanDataDirectory(false)
			.setRegisterShutdownHook(false)
			.setPort(port)
			.setPGStartupWait(Duration.ofSeconds(90))
			// The same sort order on every platform.
			.setLocaleConfig("locale-provider", "builtin")
			.setLocaleConfig("builtin-locale", "C.UTF-8")
			.setLocaleConfig("locale", "C")
			.setConnectConfig("password", secrets.of(Secret.POSTGRES))
			// The library forces fsync off; what comes later on the command line wins.
			.setServerConfig("fsync", sync)
			.setServerConfig("full_page_writes", sync)
			.setServerConfig("synchronous_commit", "on")
			// Several test JVMs with several application contexts each.
			.setServerConfig("max_connections", "400")
			.setServerConfig("unix_socket_directories", "")
			.setServerConfig("logging_collector", "on")
			.setServerConfig("log_filename", "postgresql-%a.log")
			.setServerConfig("log_truncate_on_rotation", "on");
	}

	private static void prepare(EmbeddedPostgres server, Path data, Secrets secrets) throws SQLException, IOException {
		Path marker = data.resolve("alkimos-prepared");
		if (Files.exists(marker)) {
			return;
		}
		try (Connection connection = server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			Roles.create(connection, secrets);
			statement.execute("alter role postgres password '" + secrets.of(Secret.POSTGRES) + "'");
			// From here on, every connection needs a password, even from this machine.
			Files.writeString(data.resolve("pg_hba.conf"), """
					host all all 127.0.0.1/32 scram-sha-256
					host all all ::1/128 scram-sha-256
					""");
			statement.execute("select pg_reload_conf()");
		}
		Files.createFile(marker);
	}

	public int port() {
		return this.server.getPort();
	}

	public String url(String database) {
		return "jdbc:postgresql://localhost:" + port() + "/" + database;
	}

	public void stop() {
		try {
			this.server.close();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		finally {
			this.lifeline.release();
		}
	}

}
