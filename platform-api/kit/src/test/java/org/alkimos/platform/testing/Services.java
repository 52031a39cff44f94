package org.alkimos.platform.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertyResolver;

/**
 * PostgreSQL and Kafka without an application, for tests that start and kill applications
 * of their own.
 */
public final class Services implements AutoCloseable {

	/** What an application needs to be told of Keycloak. */
	private static final List<String> KEYCLOAK = List.of("alkimos.keycloak.url", "alkimos.keycloak.realm",
			"alkimos.keycloak.client-secret", "alkimos.keycloak.provisioner.client-id",
			"alkimos.keycloak.provisioner.client-secret", "alkimos.keycloak.keys-fresh");

	private static final List<String> NAMES = List.of("spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password", "spring.flyway.url", "spring.flyway.user", "spring.flyway.password",
			"alkimos.relay.username", "alkimos.relay.password", "alkimos.encryption.key",
			"spring.kafka.bootstrap-servers", "spring.mail.host", "spring.mail.port", "alkimos.mail.from",
			"alkimos.mail.caught");

	private static @Nullable Services shared;

	private final ConfigurableApplicationContext context;

	private Services(ConfigurableApplicationContext context) {
		this.context = context;
	}

	/**
	 * The same for all tests of this process that kill applications alone. They run until
	 * the process ends.
	 */
	public static synchronized Services shared() {
		Services running = shared;
		if (running == null) {
			running = start();
			shared = running;
		}
		return running;
	}

	/** A set of its own, for tests that end or change the services themselves. */
	public static Services start() {
		return new Services(new SpringApplicationBuilder(Nothing.class).web(WebApplicationType.NONE)
			.properties("alkimos.services=embedded")
			.run());
	}

	/** All that is known of them. */
	public PropertyResolver environment() {
		return this.context.getEnvironment();
	}

	/** The settings an application needs to use them. */
	public Map<String, String> settings() {
		return read(NAMES.stream(), this.context.getEnvironment());
	}

	/** The same for another application beside one that uses Keycloak too. */
	public static Map<String, String> settingsOf(Environment environment) {
		return read(Stream.concat(NAMES.stream(), KEYCLOAK.stream()), environment);
	}

	private static Map<String, String> read(Stream<String> names, Environment environment) {
		Map<String, String> settings = new LinkedHashMap<>();
		names.forEach((name) -> settings.put(name, environment.getRequiredProperty(name)));
		return settings;
	}

	@Override
	public void close() {
		this.context.close();
	}

	@Configuration(proxyBeanMethods = false)
	static class Nothing {

	}

}
