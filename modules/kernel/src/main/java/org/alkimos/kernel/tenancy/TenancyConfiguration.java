package org.alkimos.kernel.tenancy;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RelaySettings.class)
class TenancyConfiguration extends AbstractJdbcConfiguration {

	@Bean
	RequestTransactions transactionManager(DataSource dataSource) {
		return new RequestTransactions(dataSource);
	}

	@Bean
	static BoundStatements boundStatements() {
		return new BoundStatements();
	}

	@Bean
	RelayDatabase relayDatabase(@Value("${spring.datasource.url}") String url, RelaySettings relay,
			ObjectProvider<MeterRegistry> meters) {
		return RelayDatabase.connect(url, relay, meters.getIfAvailable());
	}

	@Bean
	TypedIdModule typedIdModule() {
		return new TypedIdModule();
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Override
	protected List<?> userConverters() {
		return TypedIdConversions.all();
	}

}
