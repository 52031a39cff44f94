package org.alkimos.evaluation.deidentification;

import java.security.SecureRandom;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The institution's secret salt for study IDs, created once and never shown. */
@Component
public class StudySalt {

	private static final int BYTES = 32;

	private final SecureRandom random = new SecureRandom();

	private final JdbcClient jdbc;

	StudySalt(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	public byte[] get() {
		byte[] fresh = new byte[BYTES];
		this.random.nextBytes(fresh);
		this.jdbc.sql("insert into evaluation.study_salt (salt) values (?) on conflict do nothing")
			.param(fresh)
			.update();
		return this.jdbc.sql("select salt from evaluation.study_salt").query(byte[].class).single();
	}

}
