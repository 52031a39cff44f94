package org.alkimos.platform.isolation;

import java.util.List;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class CatalogueTests {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	CatalogueTests(@Autowired Environment environment) {
		DataSource owner = DataSourceBuilder.create()
			.url(environment.getRequiredProperty("spring.flyway.url"))
			.username(environment.getRequiredProperty("spring.flyway.user"))
			.password(environment.getRequiredProperty("spring.flyway.password"))
			.build();
		this.jdbc = JdbcClient.create(owner);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(owner));
	}

	@Test
	void everyTableIsFencedByInstitution() {
		assertThat(new CatalogueLint(this.jdbc).findings()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "create table kernel.planted (id uuid primary key)",
			"create table kernel.planted (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))",
			"alter table kernel.inbox no force row level security",
			"alter table kernel.inbox disable row level security",
			"drop policy tenant on kernel.inbox; create policy tenant on kernel.inbox using (tenant_id = kernel.tenant())",
			"create policy planted on kernel.inbox to alkimos_app using (true)",
			"create unique index planted on kernel.audit_entry (entry_id)",
			"create view kernel.planted as select * from kernel.inbox",
			"""
					create table kernel.planted (tenant_id uuid not null, audit uuid not null, other_tenant uuid not null,
					primary key (tenant_id, audit),
					foreign key (other_tenant, audit) references kernel.audit_entry (tenant_id, entry_id));
					call kernel.protect('kernel.planted')""",
			"""
					create function kernel.planted() returns bigint language sql security definer
					return (select count(*) from kernel.inbox)""" })
	void aBadMigrationIsNamed(String migration) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql(migration).update();
			List<String> findings = new CatalogueLint(this.jdbc).findings();
			assertThat(findings).isNotEmpty();
		});
	}

}
