package org.alkimos.identity.signin;

import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the last day on which each secret of an API client was used. */
@Component
class MachineUses {

	private final JdbcClient jdbc;

	MachineUses(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	public void record(String clientId, LocalDate today) {
		this.jdbc.sql("""
				update identity.api_client_secret set last_used_on = :today
				where client_id = :client and last_used_on is distinct from :today""")
			.param("client", clientId)
			.param("today", today)
			.update();
	}

}
