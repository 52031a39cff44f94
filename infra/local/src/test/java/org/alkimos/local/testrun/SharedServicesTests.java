package org.alkimos.local.testrun;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.StandardEnvironment;

import org.alkimos.local.server.Leftovers;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.Workspace;

import static org.assertj.core.api.Assertions.assertThat;

class SharedServicesTests {

	private final Map<String, Object> properties = SharedServices.join(new StandardEnvironment(),
			new SpringApplication());

	@Test
	void givesATestRunADatabaseAndTopicsOfItsOwn() throws SQLException {
		long self = ProcessHandle.current().pid();
		assertThat(url()).endsWith("/alkimos_test_" + self);
		assertThat(this.properties).containsEntry("alkimos.events.prefix", "test-" + self + ".");
		try (Connection owner = DriverManager.getConnection(url(), (String) this.properties.get("spring.flyway.user"),
				(String) this.properties.get("spring.flyway.password"))) {
			assertThat(owner.createStatement().execute("create schema probe")).isFalse();
		}
	}

	@Test
	void isTheSameForEveryApplicationOfATestRun() {
		assertThat(SharedServices.join(new StandardEnvironment(), new SpringApplication())).isEqualTo(this.properties);
	}

	@Test
	void aTestRunThatHasEndedLeavesNoDatabase() throws IOException {
		Path shared = Workspace.directory(new StandardEnvironment());
		Home home = new Home(shared.resolve("test-services"));
		TestDatabases databases = new TestDatabases(url().replaceFirst("[^/]+$", "postgres"),
				new TestTemplates(shared).secrets());
		Process other = new ProcessBuilder("sleep", "600").start();
		String name = TestDatabases.nameOf(other.pid());
		databases.create(name, "no_such_template");
		Leftovers.remember(home.folder().resolve("users").resolve(Long.toString(other.pid())), other.toHandle());
		assertThat(databases.names()).contains(name);
		other.destroyForcibly();
		Awaitility.await().until(() -> !databases.names().contains(name));
		assertThat(databases.names()).contains(TestDatabases.nameOf(ProcessHandle.current().pid()));
	}

	private String url() {
		return (String) this.properties.get("spring.datasource.url");
	}

}
