package org.alkimos.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.alkimos.local.server.Leftovers;
import org.alkimos.local.workspace.Ports;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;
import org.alkimos.local.workspace.Workspace;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** Starts the services of a person in a process of its own, to end and to kill it. */
@Timeout(420)
class LocalServicesTests {

	private final Path folder = Workspace.target().resolve("local-" + System.nanoTime());

	private final int postgresPort = Ports.free();

	private final int kafkaPort = Ports.free();

	private final int mailPort = Ports.free();

	private final Path output = this.folder.resolve("output.txt");

	private final List<Process> started = new ArrayList<>();

	@BeforeEach
	void createFolder() throws IOException {
		Files.createDirectories(this.folder);
	}

	@AfterEach
	void endAll() throws InterruptedException {
		for (Process process : this.started) {
			process.destroy();
			process.waitFor();
		}
		awaitServicesGone();
		Workspace.delete(this.folder);
	}

	@Test
	void keepsItsDataThroughAStopAndAKillAndLeavesNothingRunning() throws Exception {
		Process first = startUntilReady();
		assertThat(select("show fsync")).isEqualTo("on");
		assertThat(select("show synchronous_commit")).isEqualTo("on");
		assertThat(select("show full_page_writes")).isEqualTo("on");
		owner("create schema kept", "create table kept.row (id int)", "insert into kept.row values (1)");
		first.destroy();
		assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
		awaitServicesGone();
		Process second = startUntilReady();
		assertThat(select("select count(*) from kept.row")).isEqualTo("1");
		owner("insert into kept.row values (2)");
		second.destroyForcibly().waitFor();
		// Nobody stops them, they end by themselves.
		awaitServicesGone();
		startUntilReady();
		assertThat(select("select count(*) from kept.row")).isEqualTo("2");
	}

	@Test
	void saysWhichPortIsTakenByWhomAndHowToChangeIt() throws Exception {
		try (ServerSocket taken = new ServerSocket(this.postgresPort, 1, InetAddress.getLoopbackAddress())) {
			Process process = start();
			assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
			assertThat(process.exitValue()).isEqualTo(1);
			assertThat(Files.readString(this.output))
				.contains("Port " + taken.getLocalPort() + ", which PostgreSQL needs, is in use by ")
				.contains("./mvnw -Dalkimos.local.postgres.port=")
				.doesNotContain("\tat ");
		}
	}

	@Test
	void refusesDataFromBeforeTheBaseline() throws Exception {
		Files.createDirectories(this.folder.resolve("postgresql"));
		Process process = start();
		assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
		assertThat(Files.readString(this.output))
			.contains("The data in " + this.folder + " is from a version before 0.1.0.", "Delete this folder")
			.doesNotContain("\tat ");
	}

	@Test
	void refusesToShareItsFolder() throws Exception {
		startUntilReady();
		Process second = start();
		assertThat(second.waitFor(120, TimeUnit.SECONDS)).isTrue();
		assertThat(Files.readString(this.output)).contains("already running from " + this.folder)
			.doesNotContain("\tat ");
	}

	private Process startUntilReady() throws IOException {
		Process process = start();
		Awaitility.await()
			.atMost(Duration.ofSeconds(150))
			.until(() -> !process.isAlive() || Files.readString(this.output).contains("READY"));
		assertThat(Files.readString(this.output)).contains("READY");
		return process;
	}

	private Process start() throws IOException {
		Files.deleteIfExists(this.output);
		List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m",
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				"-Dalkimos.services=local", "-D" + Workspace.DIRECTORY_SETTING + "=" + this.folder,
				"-Dalkimos.local.postgres.port=" + this.postgresPort, "-Dalkimos.local.kafka.port=" + this.kafkaPort,
				"-Dalkimos.local.mail.port=" + this.mailPort, "-Dserver.port=0",
				"-Dalkimos.local.keycloak.enabled=false", LocalRun.class.getName());
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.output.toFile())
			.start();
		this.started.add(process);
		return process;
	}

	private void awaitServicesGone() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> !Ports.busy(this.postgresPort) && !Ports.busy(this.kafkaPort) && !Ports.busy(this.mailPort)
					&& Leftovers.postmaster(this.folder.resolve("postgresql")).isEmpty());
	}

	private String select(String sql) throws SQLException {
		try (Connection connection = connect("alkimos_owner", Secret.ALKIMOS_OWNER);
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(sql)) {
			assertThat(rows.next()).isTrue();
			return rows.getString(1);
		}
	}

	private void owner(String... commands) throws SQLException {
		try (Connection connection = connect("alkimos_owner", Secret.ALKIMOS_OWNER);
				Statement statement = connection.createStatement()) {
			for (String command : commands) {
				statement.execute(command);
			}
		}
	}

	private Connection connect(String role, Secret secret) throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + this.postgresPort + "/alkimos", role,
				Secrets.in(this.folder).of(secret));
	}

}
