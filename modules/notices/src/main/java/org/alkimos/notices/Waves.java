package org.alkimos.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import org.alkimos.contracts.evaluation.WaveId;

/**
 * Closed waves; requests for assessments of a closed wave are ignored, even if their
 * events arrive later.
 */
@Repository
class Waves {

	private final JdbcClient jdbc;

	Waves(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void closed(WaveId wave) {
		this.jdbc.sql("insert into notices.closed_wave (wave_id) values (?) on conflict do nothing")
			.param(wave.value())
			.update();
	}

}
