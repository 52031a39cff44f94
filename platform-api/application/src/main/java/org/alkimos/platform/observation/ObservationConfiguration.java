package org.alkimos.platform.observation;

import java.time.Clock;
import java.util.Map;

import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class ObservationConfiguration {

	@Bean
	WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestIds() {
		return (server) -> server.addEngineValves(new RequestIdValve());
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
