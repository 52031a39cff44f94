package org.alkimos.local;

import java.util.Locale;

import org.springframework.core.env.Environment;

import org.alkimos.local.workspace.LocalServicesException;

/** Where PostgreSQL, Kafka and Keycloak come from. */
enum ServiceMode {

	/** For a person: fixed ports, data kept. */
	LOCAL,

	/** For tests: random ports, data thrown away with the JVM. */
	EMBEDDED,

	/** For tests where a container engine and images exist. */
	CONTAINERS,

	/** The institution's own services, named by settings. */
	NONE;

	static final String SETTING = "alkimos.services";

	static ServiceMode of(Environment environment) {
		String value = environment.getProperty(SETTING, "none").strip();
		for (ServiceMode mode : values()) {
			if (mode.name().toLowerCase(Locale.ROOT).equals(value.toLowerCase(Locale.ROOT)) || value.isEmpty()) {
				return value.isEmpty() ? NONE : mode;
			}
		}
		throw new LocalServicesException("The setting " + SETTING + " is '" + value + "'.",
				"Use local, embedded, containers or none.");
	}

}
