package org.alkimos.local.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;
import org.alkimos.local.workspace.Workspace;

/**
 * Runs {@code roles.sql}, the file that an operator gives to psql. Of psql's own language
 * it knows what that file needs: variables as {@code :'name'}, and {@code \gexec}, which
 * executes each row of a query's result as a statement.
 */
public final class Roles {

	private static final Pattern STATEMENT = Pattern.compile("(.*?)(;|\\\\gexec)", Pattern.DOTALL);

	private Roles() {
	}

	public static void create(Connection connection, Secrets secrets) throws SQLException {
		String script = Workspace.resource("roles.sql")
			.replaceAll("(?m)^(--|\\\\(?!gexec)).*$", "")
			.replace(":'owner_password'", quoted(secrets, Secret.ALKIMOS_OWNER))
			.replace(":'app_password'", quoted(secrets, Secret.ALKIMOS_APP))
			.replace(":'relay_password'", quoted(secrets, Secret.ALKIMOS_RELAY))
			.replace(":'keycloak_password'", quoted(secrets, Secret.KEYCLOAK_DATABASE));
		try (Statement statement = connection.createStatement()) {
			for (Matcher next = STATEMENT.matcher(script); next.find();) {
				if (next.group(2).equals(";")) {
					statement.execute(next.group(1));
				}
				else {
					executeRows(statement, next.group(1));
				}
			}
		}
	}

	private static void executeRows(Statement statement, String query) throws SQLException {
		List<String> commands = new ArrayList<>();
		try (ResultSet rows = statement.executeQuery(query)) {
			while (rows.next()) {
				commands.add(rows.getString(1));
			}
		}
		for (String command : commands) {
			statement.execute(command);
		}
	}

	private static String quoted(Secrets secrets, Secret secret) {
		return "'" + secrets.of(secret) + "'";
	}

}
