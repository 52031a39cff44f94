package org.alkimos.local;

import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

import org.alkimos.local.testrun.EmbeddedServices;
import org.alkimos.local.testrun.SharedServices;

/**
 * Starts the services before the application and sets its properties; explicit settings
 * take precedence.
 */
final class LocalServicesPostProcessor implements EnvironmentPostProcessor, Ordered {

	/** Name of the property source with the settings of the started services. */
	static final String SOURCE = "alkimosLocalServices";

	@Override
	public int getOrder() {
		// After application.yml and the environment have been read.
		return Ordered.LOWEST_PRECEDENCE;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		if (environment.getPropertySources().contains(SOURCE)) {
			return;
		}
		Map<String, Object> properties = switch (ServiceMode.of(environment)) {
			case LOCAL -> LocalServices.start(LocalSettings.from(environment), application);
			case EMBEDDED -> EmbeddedServices.wanted(environment) ? EmbeddedServices.start(environment, application)
					: SharedServices.join(environment, application);
			case CONTAINERS -> ContainerServices.start(environment);
			case NONE -> Map.of();
		};
		environment.getPropertySources().addLast(new MapPropertySource(SOURCE, properties));
	}

}
