package org.alkimos.local.testrun;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;

/** Databases of test runs on one server, each a copy of a template. */
final class TestDatabases {

	/** The database that the roles' script makes: nothing in it, never connected to. */
	private static final String EMPTY = "alkimos";

	private final String server;

	private final Secrets secrets;

	TestDatabases(String server, Secrets secrets) {
		this.server = server;
		this.secrets = secrets;
	}

	static String nameOf(long user) {
		return "alkimos_test_" + user;
	}

	/**
	 * Makes a database from a template, or an empty one where the template does not
	 * exist.
	 * @return whether the template existed
	 */
	boolean create(String name, String template) {
		boolean migrated = names().contains(template);
		drop(name);
		execute("create database " + name + " owner alkimos_owner template " + (migrated ? template : EMPTY));
		execute("revoke all on database " + name + " from public");
		execute("grant connect on database " + name + " to alkimos_app, alkimos_relay");
		return migrated;
	}

	/**
	 * Keeps a copy of a database, as long as no one is connected to it, as a template.
	 */
	void keep(String name, String template) throws SQLException {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute("create database " + template + " owner alkimos_owner template " + name);
		}
	}

	void drop(String name) {
		execute("drop database if exists " + name + " with (force)");
	}

	List<String> names() {
		List<String> names = new ArrayList<>();
		try (Connection connection = connect();
				Statement statement = connection.createStatement();
				ResultSet found = statement.executeQuery("select datname from pg_database")) {
			while (found.next()) {
				names.add(found.getString(1));
			}
			return names;
		}
		catch (SQLException ex) {
			throw failed(ex);
		}
	}

	private void execute(String command) {
		try (Connection connection = connect(); Statement statement = connection.createStatement()) {
			statement.execute(command);
		}
		catch (SQLException ex) {
			throw failed(ex);
		}
	}

	private Connection connect() throws SQLException {
		return DriverManager.getConnection(this.server, "postgres", this.secrets.of(Secret.POSTGRES));
	}

	private static LocalServicesException failed(SQLException ex) {
		return new LocalServicesException("A test database could not be prepared: " + ex.getMessage(),
				"End the process SharedServicesProcess and remove .local/test-services.", ex);
	}

}
