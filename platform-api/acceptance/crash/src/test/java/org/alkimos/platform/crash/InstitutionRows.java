package org.alkimos.platform.crash;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import javax.sql.DataSource;

import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.kernel.tenancy.TenantId;

import static org.awaitility.Awaitility.await;

/** The rows of one institution, read as the application reads them. */
final class InstitutionRows {

	private final Map<String, String> settings;

	private final JdbcClient app;

	private final JdbcClient relay;

	private final TransactionTemplate transaction;

	private final TenantId institution;

	InstitutionRows(Map<String, String> settings, TenantId institution) {
		this.settings = settings;
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

	/** From now on each effect is written down as it is made. */
	void watchEffects() {
		Witness.watch(this.settings);
	}

	int count(String sql) {
		return read((jdbc) -> jdbc.sql(sql).query(Integer.class).single());
	}

	<T> List<T> list(String sql, RowMapper<T> row) {
		return read((jdbc) -> jdbc.sql(sql).query(row).list());
	}

	/** Events of all institutions that the relay has yet to send. */
	int waiting() {
		return this.relay.sql("select count(*) from kernel.outbox").query(Integer.class).single();
	}

	/** Waits until the relay sent them. */
	void awaitSent() {
		await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(100)).until(() -> waiting() == 0);
	}

	private <T> T read(Function<JdbcClient, T> query) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			this.app.sql("select set_config('alkimos.tenant', ?, true)")
				.param(this.institution.value().toString())
				.query(String.class)
				.single();
			return query.apply(this.app);
		}));
	}

}
