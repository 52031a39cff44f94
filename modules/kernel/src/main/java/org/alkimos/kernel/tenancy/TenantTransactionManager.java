package org.alkimos.kernel.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Sets the institution in PostgreSQL when a transaction begins, for this transaction
 * only, and remembers it until the transaction ends.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

	private static final long serialVersionUID = 1L;

	TenantTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
			throws SQLException {
		super.prepareTransactionalConnection(connection, definition);
		// Always set, even to an empty value: a pooled connection must never keep an
		// earlier one.
		try (var statement = connection.prepareStatement("select set_config('alkimos.tenant', ?, true)")) {
			statement.setString(1, Tenancy.find().map((tenant) -> tenant.value().toString()).orElse(""));
			statement.execute();
		}
	}

	@Override
	protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
		super.prepareSynchronization(status, definition);
		if (status.isNewTransaction() && status.isNewSynchronization()) {
			TransactionTenant.remember();
		}
	}

}
