package org.alkimos.local.server;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;

/**
 * Leads a realm's mail to the mail server of this run. The import wrote the port of
 * another run, and never changes a realm that exists. Keycloak must not run meanwhile.
 */
final class RealmMail {

	private RealmMail() {
	}

	static void lead(String url, Secrets secrets, int port) {
		try (Connection connection = DriverManager.getConnection(url, "keycloak",
				secrets.of(Secret.KEYCLOAK_DATABASE))) {
			if (!isImported(connection)) {
				return;
			}
			try (PreparedStatement update = connection
				.prepareStatement("update realm_smtp_config set value = ? where name = 'port'")) {
				update.setString(1, Integer.toString(port));
				update.executeUpdate();
			}
		}
		catch (SQLException ex) {
			throw new LocalServicesException("Keycloak's database cannot be used: " + ex.getMessage(),
					"See the log of PostgreSQL.", ex);
		}
	}

	private static boolean isImported(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("select to_regclass('realm_smtp_config') is not null")) {
			return found.next() && found.getBoolean(1);
		}
	}

}
