package org.alkimos.kernel.tenancy;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.repository.config.AbstractJdbcConfiguration;
import org.springframework.jdbc.support.JdbcTransactionManager;

@Configuration(proxyBeanMethods = false)
class TenancyConfiguration extends AbstractJdbcConfiguration {

	@Bean
	JdbcTransactionManager transactionManager(DataSource dataSource) {
		return new TenantTransactionManager(dataSource);
	}

	@Bean
	static BoundStatements boundStatements() {
		return new BoundStatements();
	}

	@Bean
	RelayDatabase relayDatabase(@Value("${spring.datasource.url}") String url,
			@Value("${alkimos.relay.username}") String username, @Value("${alkimos.relay.password}") String password) {
		return RelayDatabase.connect(url, username, password);
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
