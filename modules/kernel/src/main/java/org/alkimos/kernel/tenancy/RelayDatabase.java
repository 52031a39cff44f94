package org.alkimos.kernel.tenancy;

import java.util.concurrent.TimeUnit;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database as the relay sees it: what waits to be sent, sealed, retried or was set
 * aside in all institutions, and which rows have expired. It has a role and a small pool
 * of its own.
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
