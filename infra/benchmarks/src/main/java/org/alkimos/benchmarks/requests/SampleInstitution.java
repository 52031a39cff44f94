package org.alkimos.benchmarks.requests;

import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An institution with an evaluator and a thousand cohorts.
 *
 * @param cohort one of the cohorts
 * @param subject the evaluator in tokens
 */
record SampleInstitution(UUID tenant, UUID cohort, String subject) {

	private static final String TENANT = "select set_config('alkimos.tenant', ?, true)";

	private static final String COHORTS = """
			insert into programs.cohort (cohort_id, program_id, name, opens_on, mid_year_on, closes_on, time_zone,
				smallest_pod, largest_pod, same_department_allowed, same_field_allowed, co_mentors, stage, created_at,
				version, revision)
			select case n when 1 then ?::uuid else gen_random_uuid() end, ?, 'Cohort ' || n, date '2027-01-15',
				date '2027-06-15', date '2027-12-15', 'America/New_York', 3, 4, false, false, false, 'ENROLLMENT', now(),
				1, 1
			from generate_series(1, 1000) as n""";

	/** The same rows without row-level security, for the endpoint without guarantees. */
	private static final String COPIES = """
			drop schema if exists reads cascade;
			create schema reads;
			create table reads.program as table programs.program;
			alter table reads.program add primary key (tenant_id, program_id);
			create table reads.cohort as table programs.cohort;
			alter table reads.cohort add primary key (tenant_id, cohort_id);
			grant usage on schema reads to alkimos_app;
			grant select on all tables in schema reads to alkimos_app;
			analyze programs.program, programs.cohort, reads.program, reads.cohort, identity.binding, identity.member""";

	/**
	 * Inserts the rows into the database that the environment names.
	 * @param issuer issuer of the evaluator's tokens
	 */
	static SampleInstitution insert(String issuer) {
		var institution = new SampleInstitution(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID().toString());
		institution.inTransaction("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD", (jdbc) -> {
			institution.insertEvaluator(jdbc, issuer);
			institution.insertCohorts(jdbc);
		});
		institution.inTransaction("SPRING_FLYWAY_USER", "SPRING_FLYWAY_PASSWORD", (jdbc) -> jdbc.sql(COPIES).update());
		return institution;
	}

	private void insertEvaluator(JdbcClient jdbc, String issuer) {
		UUID person = UUID.randomUUID();
		jdbc.sql("insert into identity.institution (alias, name, opened_at) values ('sample', 'Sample', now())").update();
		jdbc.sql("""
				insert into identity.member (person_id, kind, state, given, family, email, email_normal, sort_name,
					joined_at, version, revision)
				values (?, 'PERSON', 'ACTIVE', 'Eva', 'Evaluator', 'eva@uni.example', 'eva@uni.example', 'evaluator eva',
					now(), 1, 1)""").param(person).update();
		jdbc.sql("insert into identity.member_role (person_id, role) values (?, 'EVALUATOR')").param(person).update();
		jdbc.sql("insert into identity.binding (binding_id, person_id, issuer, subject, made_at) values (gen_random_uuid(), ?, ?, ?, now())")
			.params(person, issuer, this.subject)
			.update();
	}

	private void insertCohorts(JdbcClient jdbc) {
		UUID program = UUID.randomUUID();
		jdbc.sql("""
				insert into programs.program (program_id, name, description, created_at, version, revision)
				values (?, 'Sample program', '', now(), 1, 1)""").param(program).update();
		jdbc.sql(COHORTS).params(this.cohort, program).update();
	}

	private void inTransaction(String user, String password, Consumer<JdbcClient> work) {
		var dataSource = new DriverManagerDataSource(variable("SPRING_DATASOURCE_URL"), variable(user),
				variable(password));
		JdbcClient jdbc = JdbcClient.create(dataSource);
		new TransactionTemplate(new JdbcTransactionManager(dataSource)).executeWithoutResult((status) -> {
			jdbc.sql(TENANT).param(this.tenant.toString()).query(String.class).single();
			work.accept(jdbc);
		});
	}

	private static String variable(String name) {
		return Objects.requireNonNull(System.getenv(name), name);
	}

}
