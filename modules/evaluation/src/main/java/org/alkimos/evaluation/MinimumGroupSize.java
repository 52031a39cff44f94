package org.alkimos.evaluation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Minimum group size of each institution. */
@Component
class MinimumGroupSize {

	/** Lowest minimum group size an institution may choose. */
	static final int LOWEST = 5;

	static final int HIGHEST = 100;

	private final JdbcClient jdbc;

	MinimumGroupSize(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	int floor() {
		return this.jdbc.sql("select floor from evaluation.small_groups")
			.query(Integer.class)
			.optional()
			.orElse(LOWEST);
	}

	void raise(int floor) {
		this.jdbc.sql("""
				insert into evaluation.small_groups (floor) values (?)
				on conflict (tenant_id) do update set floor = excluded.floor""").param(floor).update();
	}

}
