package org.alkimos.local;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.core.env.Environment;

import org.alkimos.local.server.Broker;
import org.alkimos.local.server.Keycloak;
import org.alkimos.local.server.Mail;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Ports.NamedPort;
import org.alkimos.local.workspace.Workspace;

/** Ports and folder of local services. */
record LocalSettings(Path directory, int applicationPort, int postgresPort, int kafkaPort, int keycloakPort,
		int mailPort, boolean keycloakWanted) {

	private static final String KEYCLOAK_SETTING = "alkimos.local.keycloak.enabled";

	private static final List<String> PORT_SETTINGS = List.of("server.port", "alkimos.local.postgres.port",
			"alkimos.local.kafka.port", "alkimos.local.keycloak.port", "alkimos.local.mail.port");

	static LocalSettings from(Environment environment) {
		// The build passes its -D settings on; an empty one must not hide an environment
		// variable.
		PORT_SETTINGS.forEach(LocalSettings::dropIfEmpty);
		dropIfEmpty(Workspace.DIRECTORY_SETTING);
		return new LocalSettings(Workspace.directory(environment), port(environment, PORT_SETTINGS.get(0), 8080),
				port(environment, PORT_SETTINGS.get(1), 5433), port(environment, PORT_SETTINGS.get(2), 9092),
				port(environment, PORT_SETTINGS.get(3), 8180), port(environment, PORT_SETTINGS.get(4), 2525),
				environment.getProperty(KEYCLOAK_SETTING, Boolean.class, true));
	}

	List<NamedPort> ports() {
		return Stream
			.of(new NamedPort("the application", PORT_SETTINGS.get(0), this.applicationPort),
					new NamedPort(Postgres.NAME, PORT_SETTINGS.get(1), this.postgresPort),
					new NamedPort(Broker.NAME, PORT_SETTINGS.get(2), this.kafkaPort),
					new NamedPort(Keycloak.NAME, PORT_SETTINGS.get(3), this.keycloakPort),
					new NamedPort(Mail.NAME, PORT_SETTINGS.get(4), this.mailPort))
			.filter((port) -> this.keycloakWanted || !port.owner().equals(Keycloak.NAME))
			.toList();
	}

	private static void dropIfEmpty(String name) {
		if ("".equals(System.getProperty(name))) {
			System.clearProperty(name);
		}
	}

	private static int port(Environment environment, String name, int standard) {
		String value = environment.getProperty(name, "").strip();
		try {
			int port = value.isEmpty() ? standard : Integer.parseInt(value);
			if (port >= 0 && port <= 65_535) {
				return port;
			}
		}
		catch (NumberFormatException ex) {
			// Answered below like a number out of range.
		}
		throw new LocalServicesException("The setting " + name + " is '" + value + "'.",
				"Use a port number from 1 to 65535.");
	}

}
