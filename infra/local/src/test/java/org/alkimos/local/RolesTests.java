package org.alkimos.local;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.server.Roles;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;
import org.alkimos.local.workspace.Workspace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

class RolesTests {

	private static final String STATE = """
			select rolname || ' ' || rolsuper || rolbypassrls || rolcreaterole || rolcreatedb || rolreplication
				|| ' ' || coalesce(rolpassword, '') from pg_authid where rolname !~ '^pg_'
			union all
			select datname || ' ' || pg_get_userbyid(datdba) || ' ' || pg_encoding_to_char(encoding)
				|| ' ' || coalesce(datacl::text, '') from pg_database
			order by 1""";

	private final Path folder = Workspace.target().resolve("roles-" + System.nanoTime());

	private EmbeddedPostgres server;

	@BeforeEach
	void startAnEmptyServer() throws IOException {
		this.server = EmbeddedPostgres.builder()
			.setOverrideWorkingDirectory(
					Workspace.create(Postgres.binaries(Workspace.directory(new StandardEnvironment()))).toFile())
			.setDataDirectory(this.folder.resolve("data"))
			.setServerConfig("unix_socket_directories", "")
			.start();
	}

	@AfterEach
	void stopIt() throws IOException {
		this.server.close();
		Workspace.delete(this.folder);
	}

	@Test
	void addsWhatAnInterruptedRunLeftOutAndChangesNothingWhenRepeated() throws SQLException {
		Secrets secrets = Secrets.in(this.folder.resolve("first"));
		execute("create role alkimos_owner login password '" + secrets.of(Secret.ALKIMOS_OWNER) + "'");
		create(secrets);
		List<String> state = state();
		assertThat(state).filteredOn((line) -> line.matches("(alkimos|keycloak).*")).hasSize(6);
		assertThat(state).anyMatch((line) -> line.startsWith("alkimos alkimos_owner UTF8"))
			.anyMatch((line) -> line.startsWith("keycloak keycloak UTF8"));
		create(Secrets.in(this.folder.resolve("second")));
		// Passwords included.
		assertThat(state()).isEqualTo(state);
		connect("alkimos_app", secrets).close();
	}

	private void create(Secrets secrets) throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection()) {
			Roles.create(connection, secrets);
		}
	}

	private void execute(String command) throws SQLException {
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
	}

	private Connection connect(String role, Secrets secrets) throws SQLException {
		return DriverManager.getConnection("jdbc:postgresql://localhost:" + this.server.getPort() + "/alkimos", role,
				secrets.of(Secret.ALKIMOS_APP));
	}

	private List<String> state() throws SQLException {
		List<String> lines = new ArrayList<>();
		try (Connection connection = this.server.getPostgresDatabase().getConnection();
				Statement statement = connection.createStatement();
				ResultSet rows = statement.executeQuery(STATE)) {
			while (rows.next()) {
				lines.add(rows.getString(1));
			}
		}
		return lines;
	}

}
