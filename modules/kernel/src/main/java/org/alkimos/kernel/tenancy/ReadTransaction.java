package org.alkimos.kernel.tenancy;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The one transaction of a request that reads. The services it calls are parts of the
 * transaction. Each part fails alone, as if it had a transaction of its own: a failed
 * write is undone up to a savepoint, which is set before the first change of a part, and
 * a failed read has nothing to undo.
 */
final class ReadTransaction implements TransactionSynchronization {

	private static final Set<Integer> JOINING = Set.of(TransactionDefinition.PROPAGATION_REQUIRED,
			TransactionDefinition.PROPAGATION_SUPPORTS, TransactionDefinition.PROPAGATION_MANDATORY);

	private static final Pattern READS = Pattern.compile("\\s*select\\b", Pattern.CASE_INSENSITIVE);

	private final TenantTransactionManager transactions;

	private final Optional<TenantId> tenant;

	private final TransactionStatus status;

	/** Number of parts that have begun and not ended. */
	private int parts;

	/** The outermost part that may change something. */
	private @Nullable TransactionStatus writer;

	private @Nullable Object savepoint;

	/** Whether a part within the writer has failed. */
	private boolean failed;

	private ReadTransaction(TenantTransactionManager transactions, TransactionStatus status) {
		this.transactions = transactions;
		this.tenant = Tenancy.find();
		this.status = status;
	}

	/** Begins one for the bound institution; the thread must have no transaction. */
	static void begin(TenantTransactionManager transactions, TransactionDefinition definition) {
		var begun = new ReadTransaction(transactions, transactions.getTransaction(definition));
		TransactionSynchronizationManager.bindResource(ReadTransaction.class, begun);
		TransactionSynchronizationManager.registerSynchronization(begun);
	}

	/** The one of this thread, unless it is suspended. */
	static @Nullable ReadTransaction current() {
		return (ReadTransaction) TransactionSynchronizationManager.getResource(ReadTransaction.class);
	}

	/** Called before each statement. */
	static void beforeStatement(String statement) {
		ReadTransaction current = current();
		if (current != null && current.writer != null && current.savepoint == null
				&& !READS.matcher(statement).lookingAt()) {
			current.savepoint = current.writer.createSavepoint();
		}
	}

	/** Begins a part. */
	TransactionStatus join(TransactionDefinition wanted) {
		if (this.parts == 0 && !fits(wanted)) {
			commit();
			return this.transactions.getTransaction(wanted);
		}
		TransactionStatus part = this.transactions.getTransaction(wanted);
		if (current() == this) {
			this.parts++;
			if (this.writer == null && !wanted.isReadOnly()
					&& wanted.getPropagationBehavior() == TransactionDefinition.PROPAGATION_REQUIRED) {
				this.writer = part;
			}
		}
		return part;
	}

	/**
	 * Work for another institution, or with an isolation or a time limit of its own,
	 * needs a transaction of its own. This one ends before, so that no request holds two
	 * connections.
	 */
	private boolean fits(TransactionDefinition wanted) {
		return this.tenant.equals(Tenancy.find()) && JOINING.contains(wanted.getPropagationBehavior())
				&& wanted.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT
				&& wanted.getTimeout() == TransactionDefinition.TIMEOUT_DEFAULT;
	}

	/**
	 * Ends a part that has returned.
	 * @throws UnexpectedRollbackException if a part within it has failed and the failure
	 * was caught
	 */
	void commit(TransactionStatus part) {
		boolean undone = part.isRollbackOnly();
		boolean broken = part == this.writer && this.failed;
		if (undone || broken) {
			rollback(part);
		}
		else {
			end(part);
			this.transactions.commit(part);
		}
		if (broken && !undone) {
			throw new UnexpectedRollbackException("A part of this work has failed, so all of it was undone");
		}
	}

	/** Ends a part that has failed. */
	void rollback(TransactionStatus part) {
		if (part != this.writer) {
			this.failed |= this.writer != null && !part.hasSavepoint();
			end(part);
			this.transactions.rollback(part);
			return;
		}
		Object before = this.savepoint;
		end(part);
		if (before != null) {
			part.rollbackToSavepoint(before);
		}
		this.transactions.rollback(part);
	}

	private void end(TransactionStatus part) {
		this.parts--;
		if (part == this.writer) {
			this.writer = null;
			this.savepoint = null;
			this.failed = false;
		}
	}

	/** Whether no service is at work in it. */
	boolean isFree() {
		return this.parts == 0;
	}

	/** Ends the whole. */
	void commit() {
		this.transactions.commit(this.status);
	}

	/** Undoes the whole. */
	void rollback() {
		this.transactions.rollback(this.status);
	}

	@Override
	public void suspend() {
		TransactionSynchronizationManager.unbindResource(ReadTransaction.class);
	}

	@Override
	public void resume() {
		TransactionSynchronizationManager.bindResource(ReadTransaction.class, this);
	}

	@Override
	public void beforeCompletion() {
		TransactionSynchronizationManager.unbindResourceIfPossible(ReadTransaction.class);
	}

}
