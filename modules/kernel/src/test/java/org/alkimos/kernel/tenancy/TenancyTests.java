package org.alkimos.kernel.tenancy;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@SpringBootTest(classes = AlkimosApplication.class)
class TenancyTests {

	private final TenantId mine = new TenantId(UUID.randomUUID());

	private final TenantId other = new TenantId(UUID.randomUUID());

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void anInstitutionSeesItsOwnRowsOnly() {
		Tenancy.run(this.mine, this::write);
		assertThat(Tenancy.<Integer, RuntimeException>call(this.mine, this::count)).isOne();
		assertThat(Tenancy.<Integer, RuntimeException>call(this.other, this::count)).isZero();
	}

	@Test
	void withoutAnInstitutionThereAreNoRows() {
		Tenancy.run(this.mine, this::write);
		assertThat(count()).isZero();
		assertThat(this.jdbc.sql("select count(*) from kernel.inbox").query(Integer.class).single()).isZero();
	}

	@Test
	void aPooledConnectionForgetsTheInstitution() {
		for (int i = 0; i < 20; i++) {
			Tenancy.run(this.mine, this::write);
			assertThat(count()).isZero();
		}
	}

	@Test
	void rowsCannotBeWrittenForAnotherInstitution() {
		assertThatThrownBy(() -> Tenancy.run(this.mine,
				() -> this.transaction.executeWithoutResult((status) -> this.jdbc
					.sql("insert into kernel.inbox (tenant_id, consumer, event_id) values (?, 'test', ?)")
					.params(this.other.value(), UUID.randomUUID())
					.update())))
			.hasStackTraceContaining("row-level security");
	}

	@Test
	void aTransactionOfAnotherInstitutionIsNotJoined() {
		Tenancy.run(this.other, this::write);
		assertRefused(() -> this.count());
		assertRefused(() -> this.jdbc.sql("select count(*) from kernel.inbox").query(Integer.class).single());
		assertRefused(() -> with(TransactionDefinition.PROPAGATION_NESTED).execute((status) -> count()));
		assertRefused(() -> with(TransactionDefinition.PROPAGATION_SUPPORTS).execute((status) -> count()));
		assertThatThrownBy(() -> this.transaction
			.execute((status) -> Tenancy.<Integer, RuntimeException>call(this.other, this::count)))
			.isInstanceOf(IllegalTransactionStateException.class);
	}

	@Test
	void workForAnotherInstitutionHasATransactionOfItsOwn() {
		Tenancy.run(this.other, this::write);
		var own = with(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		Tenancy.run(this.mine, () -> this.transaction.executeWithoutResult((status) -> {
			assertThat(count()).isZero();
			assertThat(Tenancy.<Integer, RuntimeException>call(this.other, () -> own.execute((inner) -> count())))
				.isOne();
			write();
			assertThat(count()).isOne();
		}));
	}

	/** Within a transaction of the first institution, the work is bound to the second. */
	private void assertRefused(Supplier<?> work) {
		assertThatThrownBy(() -> Tenancy.run(this.mine,
				() -> this.transaction.executeWithoutResult((status) -> Tenancy.run(this.other, () -> work.get()))))
			.isInstanceOf(IllegalTransactionStateException.class)
			.hasMessageContaining(this.mine.value().toString())
			.hasMessageContaining(this.other.value().toString());
	}

	private TransactionTemplate with(int propagation) {
		var template = new TransactionTemplate(Objects.requireNonNull(this.transaction.getTransactionManager()));
		template.setPropagationBehavior(propagation);
		return template;
	}

	private void write() {
		this.transaction.executeWithoutResult(
				(status) -> this.jdbc.sql("insert into kernel.inbox (consumer, event_id) values ('test', ?)")
					.param(UUID.randomUUID())
					.update());
	}

	private Integer count() {
		return this.transaction
			.execute((status) -> this.jdbc.sql("select count(*) from kernel.inbox where consumer = 'test'")
				.query(Integer.class)
				.single());
	}

}
