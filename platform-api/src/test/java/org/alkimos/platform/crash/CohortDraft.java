package org.alkimos.platform.crash;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import org.alkimos.platform.testing.Roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A cohort matched and ready to be published.
 *
 * @param run id of the finished match run
 * @param pods pods in it
 * @param mentees mentees in those pods
 */
record CohortDraft(String run, int pods, int mentees) {

	static CohortDraft prepare(RestClient manager) {
		String program = idIn(post(manager, "/api/v1/programs", Map.of("name", "Career Catalyst")));
		LocalDate opens = LocalDate.of(2026, 9, 17);
		String cohort = idIn(post(manager, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "2026", "opensOn", opens.toString(), "midYearOn", opens.plusMonths(4).toString(),
						"closesOn", opens.plusMonths(9).toString(), "timeZone", "America/New_York")));
		ResponseEntity<JsonNode> imported = manager.post()
			.uri("/api/v1/cohorts/{cohort}/roster-imports", cohort)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(Roster.ofTheCareerCohort())
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(imported.getStatusCode().is2xxSuccessful()).as("import: %s", imported).isTrue();
		return matched(manager, cohort);
	}

	private static CohortDraft matched(RestClient manager, String cohort) {
		await().atMost(Duration.ofSeconds(30)).until(() -> participantsKnown(manager, cohort));
		String run = idIn(post(manager, "/api/v1/cohorts/" + cohort + "/match-runs", Map.of()));
		JsonNode finished = await().atMost(Duration.ofSeconds(60))
			.until(() -> get(manager, "/api/v1/match-runs/" + run), (node) -> !node.path("pods").isEmpty());
		int mentees = 0;
		for (JsonNode pod : finished.path("pods")) {
			mentees += pod.path("mentees").size();
		}
		return new CohortDraft(run, finished.path("pods").size(), mentees);
	}

	private static boolean participantsKnown(RestClient manager, String cohort) {
		JsonNode readiness = get(manager, "/api/v1/cohorts/" + cohort + "/readiness");
		return readiness.path("mentees").asInt() == 45 && readiness.path("mentors").asInt() == 13;
	}

	private static ResponseEntity<JsonNode> post(RestClient client, String path, Map<String, ?> body) {
		ResponseEntity<JsonNode> answer = client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(answer.getStatusCode().is2xxSuccessful()).as("%s: %s", path, answer).isTrue();
		return answer;
	}

	private static JsonNode get(RestClient client, String path) {
		return Optional.ofNullable(client.get().uri(path).retrieve().body(JsonNode.class)).orElseThrow();
	}

	private static String idIn(ResponseEntity<?> created) {
		URI location = Optional.ofNullable(created.getHeaders().getLocation()).orElseThrow();
		return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
	}

}
