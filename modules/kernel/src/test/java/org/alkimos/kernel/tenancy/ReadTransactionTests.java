package org.alkimos.kernel.tenancy;

import java.util.Optional;
import java.util.Objects;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** A request that reads has one transaction, in which each service fails alone. */
@SpringBootTest(classes = AlkimosApplication.class)
class ReadTransactionTests {

	private static final String MINE = "select count(*)::text as found, pg_current_xact_id()::text as one "
			+ "from kernel.inbox where consumer = ?";

	private final TenantId institution = new TenantId(UUID.randomUUID());

	private final TransactionTemplate writing;

	private final TransactionTemplate reading;

	@Autowired
	private RequestTransactions transactions;

	@Autowired
	private JdbcClient jdbc;

	ReadTransactionTests(@Autowired PlatformTransactionManager transactionManager) {
		this.writing = new TransactionTemplate(transactionManager);
		this.reading = new TransactionTemplate(transactionManager);
		this.reading.setReadOnly(true);
	}

	@AfterEach
	void nothingRemains() {
		RequestTransactions.abandon();
		assertThat(TransactionSynchronizationManager.isSynchronizationActive()).isFalse();
		assertThat(TransactionSynchronizationManager.getResourceMap()).isEmpty();
	}

	@Test
	void allServicesShareIt() {
		inARequest(() -> {
			String first = transaction();
			write("shared");
			assertThat(transaction()).isEqualTo(first);
			assertThat(rows("shared")).isOne();
		});
		assertThat(rowsLater("shared")).isOne();
	}

	@Test
	void itBeginsWithItsFirstQuery() {
		Tenancy.run(this.institution, () -> {
			this.writing.executeWithoutResult((status) -> insert("first"));
			Optional<String> one = this.transactions.begin(MINE, (row, number) -> {
				assertThat(row.getString("found")).isEqualTo("1");
				return row.getString("one");
			}, "first");
			assertThat(one).hasValue(transaction());
			RequestTransactions.end();
			assertThat(transaction()).isNotEqualTo(one.orElseThrow());
		});
	}

	@Test
	void withoutARowItDoesNotBegin() {
		Tenancy.run(this.institution,
				() -> assertThat(this.transactions.begin(MINE + " having count(*) > 0", (row, number) -> "", "nobody"))
					.isEmpty());
		assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
	}

	@Test
	void theFirstQuerySeesItsInstitutionOnly() {
		Tenancy.run(this.institution, () -> this.writing.executeWithoutResult((status) -> insert("own")));
		assertThat(this.transactions.find(MINE, (row, number) -> row.getString("found"), "own")).hasValue("0");
		Tenancy.run(new TenantId(UUID.randomUUID()),
				() -> assertThat(this.transactions.find(MINE, (row, number) -> row.getString("found"), "own"))
					.hasValue("0"));
	}

	@Test
	void aFailedReadUndoesNothing() {
		inARequest(() -> {
			write("before");
			fail(this.reading, () -> rows("before"));
			write("after");
		});
		assertThat(rowsLater("before")).isOne();
		assertThat(rowsLater("after")).isOne();
	}

	@Test
	void aFailedWriteIsUndoneAlone() {
		inARequest(() -> {
			write("kept");
			fail(this.writing, () -> insert("undone"));
			fail(this.writing,
					() -> this.jdbc.sql("insert into kernel.inbox (consumer, event_id) values ('x', null)").update());
			assertThat(rows("undone")).isZero();
			write("kept too");
		});
		assertThat(rowsLater("kept")).isOne();
		assertThat(rowsLater("undone")).isZero();
		assertThat(rowsLater("kept too")).isOne();
	}

	@Test
	void aServiceWhosePartFailedIsUndone() {
		inARequest(() -> {
			assertThatExceptionOfType(UnexpectedRollbackException.class)
				.isThrownBy(() -> this.writing.executeWithoutResult((status) -> {
					insert("whole");
					fail(this.writing, () -> insert("part"));
				}));
			this.writing.executeWithoutResult((status) -> {
				insert("given up");
				status.setRollbackOnly();
			});
			write("next");
		});
		assertThat(rowsLater("whole")).isZero();
		assertThat(rowsLater("part")).isZero();
		assertThat(rowsLater("given up")).isZero();
		assertThat(rowsLater("next")).isOne();
	}

	@Test
	void otherInstitutionsAndLevelsHaveTheirOwn() {
		inARequest(() -> {
			String own = transaction();
			String others = Tenancy.<String, RuntimeException>call(new TenantId(UUID.randomUUID()), this::transaction);
			assertThat(others).isNotEqualTo(own);
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
		});
		inARequest(() -> {
			this.reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
			assertThat(ask("show transaction_isolation")).isEqualTo("repeatable read");
		});
	}

	@Test
	void slowWorkIsOutside() {
		inARequest(() -> {
			write("early");
			RequestTransactions.endBefore("a test");
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
			assertThat(rowsLater("early")).isOne();
		});
		inARequest(() -> assertThatIllegalStateException()
			.isThrownBy(() -> this.reading.executeWithoutResult((status) -> RequestTransactions.endBefore("a test"))));
		assertThatIllegalStateException()
			.isThrownBy(() -> this.writing.executeWithoutResult((status) -> RequestTransactions.endBefore("a test")));
	}

	@Test
	void anAbandonedRequestLeavesNothing() {
		Tenancy.run(this.institution, () -> {
			this.transactions.begin();
			write("abandoned");
			RequestTransactions.abandon();
		});
		assertThat(rowsLater("abandoned")).isZero();
	}

	private void inARequest(Runnable work) {
		Tenancy.run(this.institution, () -> {
			this.transactions.begin();
			work.run();
			RequestTransactions.end();
		});
	}

	private static void fail(TransactionTemplate transaction, Runnable work) {
		assertThatExceptionOfType(RuntimeException.class)
			.isThrownBy(() -> transaction.executeWithoutResult((status) -> {
				work.run();
				throw new IllegalArgumentException("as meant");
			}));
	}

	private void write(String consumer) {
		this.writing.executeWithoutResult((status) -> insert(consumer));
	}

	private void insert(String consumer) {
		this.jdbc.sql("insert into kernel.inbox (consumer, event_id) values (?, ?)")
			.params(consumer, UUID.randomUUID())
			.update();
	}

	private String transaction() {
		return ask("select pg_current_xact_id()::text");
	}

	private String ask(String sql) {
		return Objects
			.requireNonNull(this.reading.<String>execute((status) -> this.jdbc.sql(sql).query(String.class).single()));
	}

	private int rows(String consumer) {
		return this.jdbc.sql("select count(*) from kernel.inbox where consumer = ?")
			.param(consumer)
			.query(Integer.class)
			.single();
	}

	/** Rows that have been committed. */
	private int rowsLater(String consumer) {
		Integer rows = Tenancy.<Integer, RuntimeException>call(this.institution,
				() -> this.reading.execute((status) -> rows(consumer)));
		return (rows != null) ? rows : 0;
	}

}
