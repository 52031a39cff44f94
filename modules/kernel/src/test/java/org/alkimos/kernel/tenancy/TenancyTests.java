package org.alkimos.kernel.tenancy;

import java.util.UUID;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
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
