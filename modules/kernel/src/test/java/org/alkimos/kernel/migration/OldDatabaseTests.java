package org.alkimos.kernel.migration;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import org.alkimos.AlkimosApplication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** Starts the application on a database whose first migration was another one. */
@SpringBootTest(classes = AlkimosApplication.class)
@ExtendWith(OutputCaptureExtension.class)
class OldDatabaseTests {

	private final JdbcClient owner;

	OldDatabaseTests(@Autowired Environment environment) {
		this.owner = JdbcClient.create(new DriverManagerDataSource(environment.getRequiredProperty("spring.flyway.url"),
				environment.getRequiredProperty("spring.flyway.user"),
				environment.getRequiredProperty("spring.flyway.password")));
	}

	@AfterEach
	void restore() {
		addToChecksum(-1);
	}

	@Test
	void isRefusedWithASentence(CapturedOutput output) {
		addToChecksum(1);
		assertThatException().isThrownBy(() -> SpringApplication.run(AlkimosApplication.class));
		assertThat(output).contains("The database is from a version before 0.1.0 and can't be upgraded.",
				"Use an empty database.");
	}

	private void addToChecksum(int difference) {
		int rows = this.owner.sql("update flyway_schema_history_kernel set checksum = checksum + ? where version = '1'")
			.param(difference)
			.update();
		assertThat(rows).isOne();
	}

}
