package org.alkimos.kernel.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.core.env.Environment;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.AlkimosApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Many institutions take turns on few connections, with commits, errors, timeouts and
 * work that belongs to nobody in between: nobody ever sees another's row.
 */
@SpringBootTest(classes = AlkimosApplication.class)
class PoolInterleavingTests {

	private static final int WORKERS = 8;

	private static final int TURNS = 250;

	@Autowired
	private Environment environment;

	@ParameterizedTest(name = "{0} connections, {1} institutions")
	@CsvSource({ "1, 2", "2, 10", "4, 50" })
	void nobodySeesAnothersRow(int connections, int institutions) throws Exception {
		assertThat(take(connections, institutions, TenantTransactionManager::new)).as("own rows were seen at all")
			.isPositive();
	}

	@Test
	void aSettingThatOutlivesItsTransactionIsSeen() {
		assertThatThrownBy(() -> take(2, 10, LeakyTransactionManager::new)).cause()
			.isInstanceOf(AssertionError.class)
			.hasMessageContaining("without a transaction");
	}

	/** Rows seen, all of them the institution's own. */
	private int take(int connections, int institutions, Function<DataSource, PlatformTransactionManager> manager)
			throws Exception {
		List<TenantId> tenants = Stream.generate(() -> new TenantId(UUID.randomUUID())).limit(institutions).toList();
		try (HikariDataSource pool = pool(connections); var workers = Executors.newFixedThreadPool(WORKERS)) {
			var turns = new Turns(JdbcClient.create(pool), new TransactionTemplate(manager.apply(pool)));
			List<Callable<Integer>> work = IntStream.range(0, WORKERS)
				.<Callable<Integer>>mapToObj((worker) -> () -> turns.take(tenants, new Random(worker)))
				.toList();
			int seen = 0;
			for (Future<Integer> done : workers.invokeAll(work)) {
				seen += done.get();
			}
			return seen;
		}
	}

	private HikariDataSource pool(int connections) {
		var pool = new HikariDataSource();
		pool.setJdbcUrl(this.environment.getRequiredProperty("spring.datasource.url"));
		pool.setUsername(this.environment.getRequiredProperty("spring.datasource.username"));
		pool.setPassword(this.environment.getRequiredProperty("spring.datasource.password"));
		pool.setMaximumPoolSize(connections);
		return pool;
	}

	/** What happens on a connection, at random. */
	private record Turns(JdbcClient jdbc, TransactionTemplate transaction) {

		int take(List<TenantId> tenants, Random chance) {
			int seen = 0;
			for (int turn = 0; turn < TURNS; turn++) {
				TenantId tenant = tenants.get(chance.nextInt(tenants.size()));
				switch (chance.nextInt(6)) {
					case 0 -> seen += Tenancy.<Integer, RuntimeException>call(tenant, () -> write(tenant));
					case 1 -> Tenancy.run(tenant, this::fail);
					case 2 -> Tenancy.run(tenant, this::runOutOfTime);
					case 3 -> assertThat(rows()).as("without a transaction").isEmpty();
					case 4 -> assertThat(rowsInTransaction()).as("of nobody").isEmpty();
					default -> seen += Tenancy.<Integer, RuntimeException>call(tenant, () -> read(tenant));
				}
			}
			return seen;
		}

		private int write(TenantId tenant) {
			this.transaction.executeWithoutResult((status) -> this.jdbc
				.sql("insert into kernel.inbox (consumer, event_id) values (?, gen_random_uuid())")
				.param(tenant.value().toString())
				.update());
			return read(tenant);
		}

		private int read(TenantId tenant) {
			List<String> rows = rowsInTransaction();
			assertThat(rows).containsOnly(rows.isEmpty() ? new String[0] : new String[] { tenant.value().toString() });
			return rows.size();
		}

		private void fail() {
			try {
				this.transaction.executeWithoutResult((status) -> this.jdbc.sql("select 1 / 0").query().singleValue());
			}
			catch (DataAccessException ex) {
				// As meant.
			}
		}

		private void runOutOfTime() {
			try {
				this.transaction.executeWithoutResult((status) -> {
					this.jdbc.sql("set local statement_timeout = 1").update();
					this.jdbc.sql("select pg_sleep(0.05)").query().singleRow();
				});
			}
			catch (DataAccessException ex) {
				// As meant.
			}
		}

		private List<String> rowsInTransaction() {
			return Objects.requireNonNull(this.transaction.execute((status) -> rows()));
		}

		private List<String> rows() {
			return this.jdbc.sql("select distinct consumer from kernel.inbox").query(String.class).list();
		}

	}

	/** Tells PostgreSQL the institution for the whole connection. */
	private static final class LeakyTransactionManager extends JdbcTransactionManager {

		private static final long serialVersionUID = 1L;

		LeakyTransactionManager(DataSource dataSource) {
			super(dataSource);
		}

		@Override
		protected void prepareTransactionalConnection(Connection connection, TransactionDefinition definition)
				throws SQLException {
			super.prepareTransactionalConnection(connection, definition);
			try (var statement = connection.prepareStatement("select set_config('alkimos.tenant', ?, false)")) {
				statement.setString(1, Tenancy.find().map((tenant) -> tenant.value().toString()).orElse(""));
				statement.execute();
			}
		}

	}

}
