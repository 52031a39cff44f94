package org.alkimos.platform.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.local.Extent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A cohort matched and ready to be published.
 *
 * @param run id of the finished match run
 * @param pods pods in it
 * @param mentees mentees in those pods
 */
public record PreparedCohort(String program, String cohort, String run, int pods, int mentees) {

	/** The career cohort, by the REST API alone. */
	public static PreparedCohort ofTheCareerCohort(RestClient manager) {
		return of(manager, "Career Catalyst", Roster.ofTheCareerCohort(), Roster.MENTEES + Roster.MENTORS);
	}

	/** In every build a few pods, in the long form the career cohort. */
	public static PreparedCohort ofSomePods(RestClient manager) {
		int mentees = Extent.of(12, Roster.MENTEES);
		int mentors = Extent.of(5, Roster.MENTORS);
		return of(manager, "Career Catalyst", Roster.of(mentees, mentors), mentees + mentors);
	}

	/** A cohort of these people, by the REST API alone. */
	public static PreparedCohort of(RestClient manager, String name, MultiValueMap<String, ?> roster, int people) {
		return of(manager, name, roster, people, (cohort) -> {
		});
	}

	/** The same; lets people say something before the run. */
	public static PreparedCohort of(RestClient manager, String name, MultiValueMap<String, ?> roster, int people,
			Consumer<String> beforeTheRun) {
		String program = Json.idIn(Json.post(manager, "/api/v1/programs", Map.of("name", name)));
		LocalDate opens = LocalDate.now().plusDays(30);
		String cohort = Json.idIn(Json.post(manager, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", name + " cohort", "opensOn", opens.toString(), "midYearOn",
						opens.plusMonths(4).toString(), "closesOn", opens.plusMonths(9).toString(), "timeZone",
						"America/New_York")));
		ResponseEntity<JsonNode> imported = manager.post()
			.uri("/api/v1/cohorts/{cohort}/roster-imports", cohort)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(roster)
			.retrieve()
			.toEntity(JsonNode.class);
		assertThat(imported.getStatusCode().is2xxSuccessful()).as("import: %s", imported).isTrue();
		await().atMost(Duration.ofSeconds(90)).until(() -> known(manager, cohort) == people);
		beforeTheRun.accept(cohort);
		return matched(manager, program, cohort);
	}

	private static PreparedCohort matched(RestClient manager, String program, String cohort) {
		String run = Json.idIn(Json.post(manager, "/api/v1/cohorts/" + cohort + "/match-runs", Map.of()));
		JsonNode finished = await().atMost(Duration.ofSeconds(90))
			.until(() -> Json.get(manager, "/api/v1/match-runs/" + run), (found) -> !found.path("pods").isEmpty());
		int mentees = 0;
		for (JsonNode pod : finished.path("pods")) {
			mentees += pod.path("mentees").size();
		}
		return new PreparedCohort(program, cohort, run, finished.path("pods").size(), mentees);
	}

	private static int known(RestClient manager, String cohort) {
		@Nullable JsonNode readiness = manager.get()
			.uri("/api/v1/cohorts/{cohort}/readiness", cohort)
			.retrieve()
			.body(JsonNode.class);
		return (readiness != null) ? readiness.path("mentees").asInt() + readiness.path("mentors").asInt() : 0;
	}

}
