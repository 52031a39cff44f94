package org.alkimos.platform.observation;

import java.time.Clock;
import java.util.Map;

import io.micrometer.observation.ObservationPredicate;

import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

	private static final String TRACES = "management.opentelemetry.tracing.export.otlp.endpoint";

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestIds() {
		return (server) -> server.addEngineValves(new RequestIdValve());
	}

	/** Without this, each security filter would have a span and a timer. */
	@Bean
	SecurityObservationSettings securityObservations() {
		return SecurityObservationSettings.noObservations();
	}

	/** Without a port for metrics and an address for traces, nothing is observed. */
	@Bean
	ObservationPredicate observedIfExported(Environment environment) {
		boolean exported = ManagementPortType.get(environment) != ManagementPortType.DISABLED
				|| environment.containsProperty(TRACES);
		return (name, context) -> exported;
	}

	/**
	 * Keeps the health endpoint on the main port, as load balancers ask where requests
	 * go; all other endpoints are on the management port only.
	 */
	@Bean
	SimpleUrlHandlerMapping healthOnMainPort(HealthEndpointWebExtension health, HealthEndpointGroups groups,
			Clock clock) {
		var handler = new HealthOnMainPort(health, groups, clock);
		return new SimpleUrlHandlerMapping(
				Map.of(HealthOnMainPort.PATH, handler, HealthOnMainPort.PATH + "/**", handler), 0);
	}

}
