package org.alkimos.benchmarks;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import org.alkimos.AlkimosApplication;

/**
 * The application on embedded services, without the outbox library of other measurements.
 */
public final class BareApplication {

	private static final String LIBRARY = "io.namastack.outbox.config.";

	private BareApplication() {
	}

	/** Starts it with beans on demand, so that no job runs unless a measurement asks. */
	public static ConfigurableApplicationContext start() {
		return new SpringApplicationBuilder(AlkimosApplication.class).web(WebApplicationType.NONE)
			.properties("alkimos.services=embedded", "spring.main.lazy-initialization=true",
					"spring.autoconfigure.exclude=" + LIBRARY + "OutboxCoreInfrastructureAutoConfiguration," + LIBRARY
							+ "OutboxCoreThreadingAutoConfiguration," + LIBRARY
							+ "OutboxCoreProcessingAutoConfiguration," + LIBRARY
							+ "OutboxCoreSchedulingAutoConfiguration," + LIBRARY
							+ "OutboxCoreMulticasterAutoConfiguration," + LIBRARY + "JdbcOutboxAutoConfiguration,"
							+ LIBRARY
							+ "JdbcOutboxSchemaAutoConfiguration,io.namastack.outbox.OutboxJacksonAutoConfiguration")
			.run();
	}

}
