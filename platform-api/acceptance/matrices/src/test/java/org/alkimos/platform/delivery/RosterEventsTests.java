package org.alkimos.platform.delivery;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Roster;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A roster makes inbox rows only in the modules that act on its events. Twelve per person
 * were made when each module claimed all.
 */
@PlatformTest
class RosterEventsTests {

	private static final int MENTEES = 20;

	private static final int MENTORS = 6;

	private static final int PEOPLE = MENTEES + MENTORS;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	/** Three modules know the cohort. Two know each participant, and one each member. */
	@Test
	void aRosterMakesThreeInboxRowsPerPerson() {
		String cohort = importRoster(this.api.as(this.manager));
		assertThat(cohort).isNotEmpty();
		int expected = 3 * PEOPLE + 3;
		JdbcClient superuser = Superuser.connect(this.environment);
		await().atMost(Duration.ofSeconds(90)).until(() -> rows(superuser) >= expected);
		await().during(Duration.ofSeconds(3))
			.atMost(Duration.ofSeconds(30))
			.until(() -> rows(superuser) <= expected + PEOPLE / 10);
	}

	private static String importRoster(RestClient client) {
		String program = Json.idIn(Json.post(client, "/api/v1/programs", Map.of("name", "Inbox")));
		LocalDate opens = LocalDate.now().plusDays(30);
		String cohort = Json.idIn(Json.post(client, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "Inbox cohort", "opensOn", opens.toString(), "midYearOn", opens.plusMonths(4).toString(),
						"closesOn", opens.plusMonths(9).toString(), "timeZone", "America/New_York")));
		ResponseEntity<JsonNode> imported = client.post()
			.uri("/api/v1/cohorts/{cohort}/roster-imports", cohort)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(Roster.of(MENTEES, MENTORS))
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(imported.getStatusCode().is2xxSuccessful()).as("import: %s", imported).isTrue();
		return cohort;
	}

	private int rows(JdbcClient superuser) {
		return superuser.sql("select count(*) from kernel.inbox where tenant_id = ?")
			.param(this.manager.institution().value())
			.query(Integer.class)
			.single();
	}

}
