package org.alkimos.platform.isolation;

import java.util.stream.Stream;

import javax.sql.DataSource;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

@PlatformTest
class CatalogueTests {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	/** As the superuser, whom no mistake is forbidden. */
	CatalogueTests(@Autowired Environment environment) {
		DataSource superuser = Superuser.dataSource(environment);
		this.jdbc = JdbcClient.create(superuser);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(superuser));
	}

	@Test
	void everyTableIsFencedByInstitution() {
		assertThat(new CatalogueLint(this.jdbc).findings()).isEmpty();
	}

	static Stream<Arguments> badMigrations() {
		return Stream.of(arguments("create table kernel.planted (id uuid primary key)", "has no tenant_id"),
				arguments("create table public.planted (id uuid primary key)", "has no tenant_id"),
				arguments(
						"create table kernel.planted (tenant_id uuid not null, id uuid not null, primary key (tenant_id, id))",
						"row-level security is not enabled and forced"),
				arguments("alter table kernel.inbox no force row level security",
						"row-level security is not enabled and forced"),
				arguments("alter table kernel.inbox disable row level security",
						"row-level security is not enabled and forced"),
				arguments("""
						drop policy tenant on kernel.inbox;
						create policy tenant on kernel.inbox using (tenant_id = kernel.tenant())""",
						"has no tenant policy with USING and WITH CHECK"),
				arguments("create policy planted on kernel.inbox to alkimos_app using (true)",
						"has a second policy that opens rows to the application"),
				arguments("create unique index planted on kernel.audit_entry (entry_id)",
						"a key does not start with tenant_id"),
				arguments("create view kernel.planted as select * from kernel.inbox",
						"a view does not run with the rights of who asks"),
				arguments("""
						create table kernel.planted (tenant_id uuid not null, audit uuid not null,
						other_tenant uuid not null, primary key (tenant_id, audit),
						foreign key (other_tenant, audit) references kernel.audit_entry (tenant_id, entry_id));
						call kernel.protect('kernel.planted')""", "a foreign key leaves out tenant_id"),
				arguments("alter table kernel.inbox owner to alkimos_app", "the application owns it"),
				arguments("alter role alkimos_app bypassrls", "the role is too strong"),
				arguments("grant alkimos_owner to alkimos_relay", "the role is too strong"), arguments("""
						create function kernel.planted() returns bigint language sql security definer
						return (select count(*) from kernel.inbox)""", "a function runs with its owner's rights"));
	}

	@ParameterizedTest
	@MethodSource("badMigrations")
	void aBadMigrationIsNamed(String migration, String message) {
		this.transaction.executeWithoutResult((status) -> {
			status.setRollbackOnly();
			this.jdbc.sql(migration).update();
			assertThat(new CatalogueLint(this.jdbc).findings()).anyMatch((finding) -> finding.endsWith(": " + message));
		});
	}

}
