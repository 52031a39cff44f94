package org.alkimos.platform.crash;

import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.TenantId;

/**
 * What publishing caused in each module, counted in the database as the institution sees
 * it.
 */
final class Effects {

	private static final Map<String, String> COUNTS = Map.of("pods published", "select count(*) from matching.pod",
			"agreement drafts", "select count(*) from agreements.agreement", "relationships",
			"select count(*) from progress.pod", "check-ins", "select count(*) from progress.check_in", "assessments",
			"select count(*) from evaluation.assessment", "tasks to agree",
			"select count(*) from notices.task where kind = 'AGREE'", "parked events",
			"select count(*) from kernel.parked_event");

	private final JdbcClient app;

	private final JdbcClient relay;

	private final TransactionTemplate transaction;

	private final TenantId institution;

	Effects(Map<String, String> settings, TenantId institution) {
		DataSource source = connect(settings, "spring.datasource.username", "spring.datasource.password");
		this.app = JdbcClient.create(source);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
		this.relay = JdbcClient.create(connect(settings, "alkimos.relay.username", "alkimos.relay.password"));
		this.institution = institution;
	}

	private static DataSource connect(Map<String, String> settings, String user, String password) {
		return DataSourceBuilder.create()
			.url(settings.get("spring.datasource.url"))
			.username(settings.get(user))
			.password(settings.get(password))
			.build();
	}

	Map<String, Integer> count() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		COUNTS.forEach((what, sql) -> counts.put(what, countAs(sql)));
		return counts;
	}

	int publishedPods() {
		return countAs("select count(*) from matching.pod");
	}

	/**
	 * Whether nothing waits in the outbox and the counts stood still for a second and a
	 * half.
	 */
	boolean settled() throws InterruptedException {
		Map<String, Integer> before = count();
		Thread.sleep(1500);
		return before.getOrDefault("pods published", 0) > 0 && before.equals(count())
				&& this.relay.sql("select count(*) from kernel.outbox").query(Integer.class).single() == 0;
	}

	private int countAs(String sql) {
		Integer count = this.transaction.execute((status) -> {
			this.app.sql("select set_config('alkimos.tenant', ?, true)")
				.param(this.institution.value().toString())
				.query(String.class)
				.single();
			return this.app.sql(sql).query(Integer.class).single();
		});
		return (count != null) ? count : 0;
	}

}
