package org.alkimos.evaluation.disclosure;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minimum group size of each institution. */
@Component
public class MinimumGroupSize {

	/** Lowest minimum group size an institution may choose. */
	public static final int LOWEST = 5;

	public static final int HIGHEST = 100;

	private final JdbcClient jdbc;

	MinimumGroupSize(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public int floor() {
		return this.jdbc.sql("select floor from evaluation.small_groups")
			.query(Integer.class)
			.optional()
			.orElse(LOWEST);
	}

	public void raise(int floor) {
		this.jdbc.sql("""
				insert into evaluation.small_groups (floor) values (?)
				on conflict (tenant_id) do update set floor = excluded.floor""").param(floor).update();
	}

}
