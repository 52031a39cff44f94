package org.alkimos.platform.matching;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class MatchRunsApiTests {

	@Autowired
	private ApiClient client;

	@Autowired
	private ImportedCohort cohorts;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	private ResponseEntity<JsonNode> send(HttpMethod method, String path, Object body) {
		return this.client.as(this.manager).method(method).uri(path).body(body).retrieve().toEntity(JsonNode.class);
	}

	private JsonNode get(String path) {
		return Optional.ofNullable(this.client.as(this.manager).get().uri(path).retrieve().body(JsonNode.class))
			.orElseThrow();
	}

	@Test
	void runsReviewsAndPublishesACohort() {
		CohortId cohort = this.cohorts.full(this.manager);
		assertThat(get("/api/v1/cohorts/" + cohort.value() + "/readiness").path("canRun").asBoolean()).isTrue();

		var started = send(HttpMethod.POST, "/api/v1/cohorts/" + cohort.value() + "/match-runs", Map.of("seed", 4));
		assertThat(started.getStatusCode().value()).isEqualTo(202);
		String run = String.valueOf(started.getHeaders().getFirst(HttpHeaders.LOCATION));
		JsonNode draft = Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> get(run), (node) -> "READY".equals(node.path("state").asString()));
		assertThat(draft.path("pods")).hasSize(13);
		assertThat(draft.path("unmatched")).isEmpty();
		assertThat(draft.path("measures").path("rulesBroken").asInt()).isZero();
		assertThat(draft.path("pods").path(0).path("mentors").path(0).path("name").asString()).contains(" ");
		assertThat(get("/api/v1/cohorts/" + cohort.value() + "/match-runs").path("items")).hasSize(1);

		JsonNode pod = draft.path("pods").path(0);
		String mentee = pod.path("mentees").path(0).path("personId").asString();
		assertThat(send(HttpMethod.POST, run + "/moves", Map.of("mentee", mentee)).getBody().path("unmatched"))
			.hasSize(1);
		assertThat(send(HttpMethod.DELETE, run + "/moves/last", Map.of()).getBody().path("unmatched")).isEmpty();
		String lock = run + "/pods/" + pod.path("number").asInt() + "/lock";
		assertThat(send(HttpMethod.PUT, lock, Map.of()).getBody().path("measures").path("locked").asInt()).isEqualTo(1);
		assertThat(send(HttpMethod.DELETE, lock, Map.of()).getBody().path("measures").path("locked").asInt()).isZero();
		for (HttpMethod method : List.of(HttpMethod.PUT, HttpMethod.DELETE)) {
			assertThat(send(method, run + "/pods/99/lock", Map.of()).getStatusCode().value()).isEqualTo(404);
		}
		assertThat(send(HttpMethod.POST, run + "/moves", Map.of("mentee", mentee, "to", 99)).getStatusCode().value())
			.isEqualTo(422);

		var published = send(HttpMethod.POST, run + "/publication", Map.of());
		assertThat(published.getBody().path("state").asString()).isEqualTo("PUBLISHED");
		var again = send(HttpMethod.POST, run + "/publication", Map.of());
		assertThat(again.getStatusCode().value()).isEqualTo(409);
		assertThat(again.getBody().path("detail").asString()).contains("published");
	}

	@Test
	void saysInWordsWhatAMoveLacks() {
		CohortId cohort = this.cohorts.full(this.manager);
		String run = "/api/v1/match-runs/" + this.cohorts.drafted(this.manager, cohort).value();

		assertThat(send(HttpMethod.POST, run + "/moves", Map.of()).getStatusCode().value()).isBetween(400, 422);
		assertThat(send(HttpMethod.DELETE, run + "/moves/last", Map.of()).getBody().path("detail").asString())
			.isEqualTo("There is nothing to undo.");
		assertThat(send(HttpMethod.POST, run + "/cancellation", Map.of()).getStatusCode().value()).isEqualTo(409);
	}

	@Test
	void isForProgramManagersAlone() {
		Actor evaluator = Acting.as(this.manager.institution(), Role.EVALUATOR);
		String run = "/api/v1/match-runs/" + UUID.randomUUID();

		assertThat(this.client.as(evaluator).get().uri(run).retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(403);
		assertThat(this.client.as(this.manager).get().uri(run).retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(404);
	}

}
