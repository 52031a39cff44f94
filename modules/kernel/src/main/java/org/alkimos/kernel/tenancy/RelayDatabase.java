package org.alkimos.kernel.tenancy;

import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Database access of the relay: rows to send, seal, retry, or clean up, and parked
 * events, across all institutions. Uses its own role and a small pool.
 */
public record RelayDatabase(HikariDataSource dataSource) implements AutoCloseable {

	public static RelayDatabase connect(String url, String username, String password) {
		var dataSource = new HikariDataSource();
		dataSource.setPoolName("outbox-relay");
		dataSource.setJdbcUrl(url);
		dataSource.setUsername(username);
		dataSource.setPassword(password);
		dataSource.setConnectionTimeout(TimeUnit.SECONDS.toMillis(5));
		// The relay, the retries, the clean-up and the operators' pages.
		dataSource.setMaximumPoolSize(4);
		dataSource.setMinimumIdle(1);
		return new RelayDatabase(dataSource);
	}

	/** Like {@link #connect}, with meters of the pool beside those of the main pool. */
	static RelayDatabase connect(String url, RelaySettings relay, @Nullable MeterRegistry meters) {
		RelayDatabase database = connect(url, relay.username(), relay.password());
		if (meters != null) {
			database.dataSource().setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
		}
		return database;
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	public TransactionTemplate transaction() {
		return new TransactionTemplate(new JdbcTransactionManager(this.dataSource));
	}

	@Override
	public void close() {
		this.dataSource.close();
	}

}
