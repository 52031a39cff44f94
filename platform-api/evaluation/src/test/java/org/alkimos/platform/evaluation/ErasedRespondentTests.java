package org.alkimos.platform.evaluation;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
class ErasedRespondentTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void resultsAreTheSameBeforeAndAfter() {
		var running = new RunningCohort(this.parts, 6, 3);
		running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		running.closes(WaveMoment.OPENING);
		String cohort = "/api/v1/cohorts/" + running.cohort.value();
		String results = read(running, cohort + "/results");
		String csv = read(running, cohort + "/results.csv");
		assertThat(results).contains("SHOWN");
		assertThat(csv).contains("mentor-self");

		PersonId mentor = running.pods.getFirst().leader();
		assertThat(this.api.as(running.manager)
			.post()
			.uri("/api/v1/members/{person}/erasure", mentor.value())
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("address", "mentor1@example.edu"))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(204);
		await().atMost(Duration.ofSeconds(60)).until(() -> running.here(() -> finished(mentor)));
		assertThat(read(running, cohort + "/results")).isEqualTo(results);
		assertThat(read(running, cohort + "/results.csv")).isEqualTo(csv);
	}

	private boolean finished(PersonId person) {
		return Boolean.TRUE.equals(this.transaction
			.execute((status) -> this.jdbc.sql("select names is null from kernel.erased_person where person_id = ?")
				.param(person.value())
				.query(Boolean.class)
				.single()));
	}

	private String read(RunningCohort running, String path) {
		return String
			.valueOf(this.api.as(running.evaluator).get().uri(path).retrieve().toEntity(String.class).getBody());
	}

}
