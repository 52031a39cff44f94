package org.alkimos.kernel.tenancy;

import java.util.Optional;

import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Institution with which the current transaction began. PostgreSQL filters by it until
 * the transaction ends, also while {@link Tenancy} is bound to another institution.
 *
 * @param tenant empty if none was bound
 */
record TransactionTenant(Optional<TenantId> tenant) implements TransactionSynchronization {

	/** Remembers the bound institution for the transaction that has just begun. */
	static void remember() {
		TransactionSynchronizationManager.registerSynchronization(new TransactionTenant(Tenancy.find()));
	}

	/**
	 * Checks before a statement that the transaction is one of the bound institution, so
	 * that work for one institution never joins a transaction of another: it would read
	 * and change the wrong rows, or none. Such work needs a transaction of its own.
	 * @throws IllegalTransactionStateException if it is one of another institution
	 */
	static void require() {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			return;
		}
		for (TransactionSynchronization one : TransactionSynchronizationManager.getSynchronizations()) {
			if (one instanceof TransactionTenant(Optional<TenantId> tenant) && !tenant.equals(Tenancy.find())) {
				throw new IllegalTransactionStateException(
						"The transaction began for institution %s, but the thread is bound to %s. Use a new transaction."
							.formatted(nameOf(tenant), nameOf(Tenancy.find())));
			}
		}
	}

	private static String nameOf(Optional<TenantId> tenant) {
		return tenant.map((id) -> id.value().toString()).orElse("none");
	}

}
