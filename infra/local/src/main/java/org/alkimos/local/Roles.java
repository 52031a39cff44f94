package org.alkimos.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

import org.alkimos.local.Secrets.Secret;

/** Runs {@code roles.sql}, the same file an operator gives to psql. */
final class Roles {

	/** Role and database that are there already, as after an interrupted first start. */
	private static final Set<String> ALREADY_THERE = Set.of("42710", "42P04");

	private Roles() {
	}

	static void create(Connection connection, Secrets secrets) throws SQLException {
		String script = Workspace.resource("roles.sql")
			.replaceAll("(?m)^--.*$", "")
			.replace(":'owner_password'", quoted(secrets, Secret.ALKIMOS_OWNER))
			.replace(":'app_password'", quoted(secrets, Secret.ALKIMOS_APP))
			.replace(":'relay_password'", quoted(secrets, Secret.ALKIMOS_RELAY))
			.replace(":'keycloak_password'", quoted(secrets, Secret.KEYCLOAK_DATABASE));
		for (String command : script.split(";", -1)) {
			if (!command.isBlank()) {
				run(connection, command);
			}
		}
	}

	private static void run(Connection connection, String command) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
		catch (SQLException ex) {
			if (!ALREADY_THERE.contains(ex.getSQLState())) {
				throw ex;
			}
		}
	}

	private static String quoted(Secrets secrets, Secret secret) {
		return "'" + secrets.of(secret) + "'";
	}

}
