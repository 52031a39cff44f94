package org.alkimos.kernel.tenancy;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Sets the institution in PostgreSQL when a transaction begins, for this transaction
 * only, and remembers it until the transaction ends. In a {@link BySetting} transaction
 * the first query sets it.
 */
final class TenantTransactionManager extends JdbcTransactionManager {

	/** Sets the institution; its value is the parameter. */
	static final String SETTING = "select set_config('alkimos.tenant', ?, true)";

	private static final long serialVersionUID = 1L;

	TenantTransactionManager(DataSource dataSource) {
		super(dataSource);
	}

	@Override
	protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
			throws SQLException {
		super.prepareTransactionalConnection(connection, definition);
		if (definition instanceof BySetting) {
			return;
		}
		// Always set, even to an empty value: a pooled connection must never keep an
		// earlier one.
		try (var statement = connection.prepareStatement(SETTING)) {
			statement.setString(1, setting());
			statement.execute();
		}
	}

	/** The bound institution as PostgreSQL expects it; empty for none. */
	static String setting() {
		return Tenancy.find().map((tenant) -> tenant.value().toString()).orElse("");
	}

	/** Failed parts of a request's transaction are undone by {@link ReadTransaction}. */
	@Override
	protected void doSetRollbackOnly(DefaultTransactionStatus status) {
		if (ReadTransaction.current() == null) {
			super.doSetRollbackOnly(status);
		}
	}

	@Override
	protected void prepareSynchronization(DefaultTransactionStatus status, TransactionDefinition definition) {
		super.prepareSynchronization(status, definition);
		if (status.isNewTransaction() && status.isNewSynchronization()) {
			TransactionTenant.remember();
		}
	}

	/** A transaction whose first query is sent together with the setting. */
	static final class BySetting extends DefaultTransactionDefinition {

		private static final long serialVersionUID = 1L;

		BySetting(boolean readOnly) {
			setReadOnly(readOnly);
		}

	}

}
