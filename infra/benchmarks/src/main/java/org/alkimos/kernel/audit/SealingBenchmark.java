package org.alkimos.kernel.audit;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

import org.alkimos.benchmarks.BareApplication;

/**
 * Seals as many audit entries of many institutions as of few, in one run. The goal is at
 * most 5 times as long for 10,000 institutions as for 10.
 */
public final class SealingBenchmark {

	private static final int ENTRIES = Integer.getInteger("sealing.entries", 10_000);

	private static final int FEW = 10;

	private static final int ROUNDS = Integer.getInteger("sealing.rounds", 5);

	private static final String[] TABLES = { "audit_entry", "audit_person", "audit_unsealed" };

	private static final String NEW = """
			create temp table fresh as
			with institution as materialized (select gen_random_uuid() as id from generate_series(1, %d))
			select id as tenant_id, uuidv7() as entry_id from institution, generate_series(1, %d)""";

	private static final String ENTRY = """
			insert into kernel.audit_entry (tenant_id, entry_id, actor_id, action, subject_type, subject_id, at, kind,
			  roles, channel)
			select tenant_id, entry_id, gen_random_uuid(), 'test.acted', 'PersonId', gen_random_uuid(), now(), 'COMMAND',
			  'PROGRAM_MANAGER', 'BROWSER' from fresh""";

	private static final String PERSON = """
			insert into kernel.audit_person (tenant_id, person_id, entry_id)
			select tenant_id, gen_random_uuid(), entry_id from fresh""";

	private static final String UNSEALED = """
			insert into kernel.audit_unsealed (tenant_id, entry_id) select tenant_id, entry_id from fresh""";

	private final AuditSealer sealer;

	private final Environment environment;

	private SealingBenchmark(ConfigurableApplicationContext context) {
		this.sealer = context.getBean(AuditSealer.class);
		this.environment = context.getEnvironment();
	}

	public static void main(String[] args) throws SQLException {
		try (ConfigurableApplicationContext context = BareApplication.start()) {
			var benchmark = new SealingBenchmark(context);
			double[] few = new double[ROUNDS];
			double[] many = new double[ROUNDS];
			for (int round = -1; round < ROUNDS; round++) {
				double ofFew = benchmark.seconds(FEW);
				double ofMany = benchmark.seconds(ENTRIES);
				if (round >= 0) {
					few[round] = ofFew;
					many[round] = ofMany;
				}
			}
			System.out.printf("%n%,d entries of %d institutions: median %.2f s %s%n", ENTRIES, FEW, median(few),
					Arrays.toString(few));
			System.out.printf("%,d entries of %,d institutions: median %.2f s %s%n", ENTRIES, ENTRIES, median(many),
					Arrays.toString(many));
			System.out.printf("ratio: %.1f (at most 5)%n", median(many) / median(few));
		}
	}

	private double seconds(int institutions) throws SQLException {
		write(institutions, ENTRIES / institutions);
		long begun = System.nanoTime();
		this.sealer.sealAll();
		return Math.round((System.nanoTime() - begun) / 1e7) / 100.0;
	}

	/** Writes the entries as the tables' owner, whom the policies bind as well. */
	private void write(int institutions, int each) throws SQLException {
		try (Connection owner = DriverManager.getConnection(this.environment.getRequiredProperty("spring.flyway.url"),
				this.environment.getRequiredProperty("spring.flyway.user"),
				this.environment.getRequiredProperty("spring.flyway.password"));
				Statement statement = owner.createStatement()) {
			owner.setAutoCommit(false);
			force(statement, "no force");
			for (String sql : new String[] { NEW.formatted(institutions, each), ENTRY, PERSON, UNSEALED }) {
				statement.execute(sql);
			}
			force(statement, "force");
			owner.commit();
			owner.setAutoCommit(true);
			statement.execute("vacuum (analyze) kernel.audit_unsealed, kernel.audit_entry, kernel.audit_person");
		}
	}

	private static void force(Statement statement, String how) throws SQLException {
		for (String table : TABLES) {
			statement.execute("alter table kernel." + table + " " + how + " row level security");
		}
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

}
