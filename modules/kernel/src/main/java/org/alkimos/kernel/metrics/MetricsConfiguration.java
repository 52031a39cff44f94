package org.alkimos.kernel.metrics;

import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

import org.alkimos.kernel.events.inbox.ConsumerGroups;
import org.alkimos.kernel.tenancy.RelayDatabase;

/** Samples in the background where there is a registry of meters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsConfiguration {

	@Bean
	SmartLifecycle meterSampling(ObjectProvider<MeterRegistry> registry, MetricsSettings settings,
			RelayDatabase database, KafkaAdmin kafka, ConsumerGroups groups) {
		MeterRegistry meters = registry.getIfAvailable();
		if (meters == null) {
			return new Sampling(List.of());
		}
		var rows = new DatabaseMeters(meters, database, groups.byModule().keySet());
		var lags = new BrokerMeters(meters, kafka, groups);
		return new Sampling(List.of(new Sampler(meters, "database", settings.sampleEvery(), rows::sample),
				new Sampler(meters, "broker", settings.sampleEvery(), lags::sample)));
	}

	/** Meters are registered once; samples are taken while the application runs. */
	private static final class Sampling implements SmartLifecycle {

		private final List<Sampler> samplers;

		private volatile boolean running;

		private Sampling(List<Sampler> samplers) {
			this.samplers = samplers;
		}

		@Override
		public void start() {
			this.samplers.forEach(Sampler::start);
			this.running = true;
		}

		@Override
		public void stop() {
			this.samplers.forEach(Sampler::stop);
			this.running = false;
		}

		@Override
		public boolean isRunning() {
			return this.running;
		}

	}

}
