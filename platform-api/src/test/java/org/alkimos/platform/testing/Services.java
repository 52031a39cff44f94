package org.alkimos.platform.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.PropertyResolver;

/**
 * PostgreSQL and Kafka without an application, for tests that start and kill applications
 * of their own.
 */
public final class Services implements AutoCloseable {

	private static final List<String> NAMES = List.of("spring.datasource.url", "spring.datasource.username",
			"spring.datasource.password", "spring.flyway.url", "spring.flyway.user", "spring.flyway.password",
			"alkimos.relay.username", "alkimos.relay.password", "spring.kafka.bootstrap-servers");

	private final ConfigurableApplicationContext context;

	private Services(ConfigurableApplicationContext context) {
		this.context = context;
	}

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
		Map<String, String> settings = new LinkedHashMap<>();
		NAMES.forEach((name) -> settings.put(name, this.context.getEnvironment().getRequiredProperty(name)));
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
