package org.alkimos.platform.testing;

import org.springframework.core.env.PropertyResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A defect put into the database for as long as a test wants to see it found. */
public final class Planted implements AutoCloseable {

	private final JdbcClient owner;

	private final String table;

	private Planted(JdbcClient owner, String table) {
		this.owner = owner;
		this.table = table;
	}

	/**
	 * Changes what is inserted.
	 * @param body of a trigger in PL/pgSQL, ending with its return
	 */
	public static Planted beforeInsert(PropertyResolver settings, String table, String body) {
		return plant(settings, table, body, "create trigger planted before insert on %s");
	}

	/** Lets no transaction commit that inserted into this table. */
	public static Planted atCommit(PropertyResolver settings, String table) {
		return plant(settings, table, "raise exception 'planted';",
				"create constraint trigger planted after insert on %s deferrable initially deferred");
	}

	private static Planted plant(PropertyResolver settings, String table, String body, String trigger) {
		JdbcClient owner = JdbcClient.create(new DriverManagerDataSource(
				settings.getRequiredProperty("spring.flyway.url"), settings.getRequiredProperty("spring.flyway.user"),
				settings.getRequiredProperty("spring.flyway.password")));
		owner.sql("create function kernel.planted() returns trigger language plpgsql as $$ begin " + body + " end $$")
			.update();
		owner.sql(trigger.formatted(table) + " for each row execute function kernel.planted()").update();
		return new Planted(owner, table);
	}

	@Override
	public void close() {
		this.owner.sql("drop trigger planted on " + this.table).update();
		this.owner.sql("drop function kernel.planted()").update();
	}

}
