package org.alkimos.kernel.tenancy;

import javax.sql.DataSource;

import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.health.DataSourceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DatabaseHealth {

	@Bean
	HealthIndicator databaseHealthIndicator(DataSource dataSource) {
		return new DataSourceHealthIndicator(dataSource);
	}

}
