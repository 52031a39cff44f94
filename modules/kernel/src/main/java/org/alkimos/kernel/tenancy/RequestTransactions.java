package org.alkimos.kernel.tenancy;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.PreparedStatementCallback;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Transactions of the application. A request that reads can begin one for all the
 * services it calls, and ends it before its answer is written. All other work has a
 * transaction for each service it calls.
 */
public final class RequestTransactions implements PlatformTransactionManager {

	/** Sent in one round trip: the setting, and the first query. */
	static final String FIRST = TenantTransactionManager.SETTING + ";\n";

	private final TenantTransactionManager transactions;

	private final JdbcTemplate jdbc;

	public RequestTransactions(DataSource dataSource) {
		this.transactions = new TenantTransactionManager(dataSource);
		this.jdbc = new JdbcTemplate(dataSource);
	}

	/** Begins the transaction of this request, unless the thread has a transaction. */
	public void begin() {
		if (!TransactionSynchronizationManager.isActualTransactionActive()) {
			ReadTransaction.begin(this.transactions, TransactionDefinition.withDefaults());
		}
	}

	/**
	 * Begins the transaction of this request with its first query. It does not begin if
	 * the query finds nothing.
	 * @param sql query for at most one row, with a parameter for each value
	 */
	public <T> Optional<T> begin(String sql, RowMapper<T> mapper, @Nullable String... values) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return find(sql, mapper, values);
		}
		ReadTransaction.begin(this.transactions, new TenantTransactionManager.BySetting(false));
		boolean found = false;
		try {
			Optional<T> first = first(sql, mapper, values);
			found = first.isPresent();
			return first;
		}
		finally {
			if (!found) {
				abandon();
			}
		}
	}

	/** Makes one query in a transaction of its own, in two round trips. */
	public <T> Optional<T> find(String sql, RowMapper<T> mapper, @Nullable String... values) {
		TransactionStatus status = getTransaction(new TenantTransactionManager.BySetting(true));
		try {
			Optional<T> found = first(sql, mapper, values);
			commit(status);
			return found;
		}
		finally {
			if (!status.isCompleted()) {
				rollback(status);
			}
		}
	}

	private <T> Optional<T> first(String sql, RowMapper<T> mapper, @Nullable String... values) {
		PreparedStatementCreator creator = (connection) -> connection.prepareStatement(FIRST + sql);
		PreparedStatementCallback<Optional<T>> callback = (statement) -> {
			statement.setString(1, TenantTransactionManager.setting());
			for (int at = 0; at < values.length; at++) {
				statement.setString(at + 2, values[at]);
			}
			return first(statement, mapper);
		};
		return Objects.requireNonNull(this.jdbc.execute(creator, callback));
	}

	private static <T> Optional<T> first(PreparedStatement statement, RowMapper<T> mapper) throws SQLException {
		statement.execute();
		if (!statement.getMoreResults()) {
			throw new IllegalStateException("The first statement of a transaction must be a query");
		}
		try (ResultSet rows = statement.getResultSet()) {
			return rows.next() ? Optional.ofNullable(mapper.mapRow(rows, 0)) : Optional.empty();
		}
	}

	/**
	 * Ends the transaction of this request, if there is one: what it has written counts
	 * from now on, and its connection is free.
	 * @throws IllegalStateException if a service is still at work in it
	 */
	public static void end() {
		ReadTransaction current = ReadTransaction.current();
		if (current == null) {
			return;
		}
		if (!current.isFree()) {
			throw new IllegalStateException("A service is still at work in the transaction of this request");
		}
		current.commit();
	}

	/** Undoes the transaction of this request, if there is one that has not ended. */
	public static void abandon() {
		ReadTransaction current = ReadTransaction.current();
		if (current != null) {
			current.rollback();
		}
	}

	/**
	 * Called before slow work: no transaction and no connection may wait for it. Ends the
	 * transaction of this request.
	 * @param work what follows, for the message
	 * @throws IllegalStateException if there is a transaction of another kind
	 */
	public static void endBefore(String work) {
		end();
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			throw new IllegalStateException("A transaction would wait for slow work: " + work);
		}
	}

	@Override
	public TransactionStatus getTransaction(@Nullable TransactionDefinition definition) {
		TransactionDefinition wanted = (definition != null) ? definition : TransactionDefinition.withDefaults();
		ReadTransaction current = ReadTransaction.current();
		return (current != null) ? current.join(wanted) : this.transactions.getTransaction(wanted);
	}

	@Override
	public void commit(TransactionStatus status) {
		ReadTransaction current = ReadTransaction.current();
		if (current != null) {
			current.commit(status);
		}
		else {
			this.transactions.commit(status);
		}
	}

	@Override
	public void rollback(TransactionStatus status) {
		ReadTransaction current = ReadTransaction.current();
		if (current != null) {
			current.rollback(status);
		}
		else {
			this.transactions.rollback(status);
		}
	}

}
