package org.alkimos.platform.web;

import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.web.problems.ProblemTypes;

import static org.assertj.core.api.Assertions.assertThat;

/** A client can branch on the type of a problem and look it up. */
@PlatformTest
class ProblemTypesTests {

	@Autowired
	private ApiClient api;

	@Test
	void anyoneReadsATypeWithoutAToken() {
		ResponseEntity<JsonNode> answer = read("/api/v1/problems/cohort-closed");
		assertThat(answer.getStatusCode().value()).isEqualTo(200);
		assertThat(answer.getHeaders().getFirst(HttpHeaders.CACHE_CONTROL)).isEqualTo("max-age=3600, public");
		JsonNode type = Objects.requireNonNull(answer.getBody());
		assertThat(type.path("type").asString()).isEqualTo("urn:alkimos:problem:cohort-closed");
		assertThat(type.path("title").asString()).isEqualTo("Cohort closed");
		assertThat(type.path("status").asInt()).isEqualTo(409);
		assertThat(type.path("module").asString()).isEqualTo("programs");
		assertThat(type.path("cause").asString()).isNotBlank();
		assertThat(type.path("remedy").asString()).isNotBlank();
	}

	@Test
	void anUnknownCodeIsNotFound() {
		assertThat(typeOf(read("/api/v1/problems/no-such-problem"), 404)).isEqualTo("not-found");
		assertThat(page("/problems/no-such-problem").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void anyoneReadsThePages() {
		String list = page("/problems").getBody();
		assertThat(ProblemTypes.all()).hasSizeGreaterThan(100)
			.allSatisfy((type) -> assertThat(list).contains("href=\"/problems/" + type.code() + "\""));
		assertThat(page("/problems/cohort-closed").getBody()).contains("<h1", "Cohort closed",
				"urn:alkimos:problem:cohort-closed");
	}

	@Test
	void aConflictHasATypeOfItsOwn() {
		RestClient manager = manager();
		String program = Json.idIn(post(manager, "/api/v1/programs", Map.of("name", "Career Catalyst")));
		String cohort = "/api/v1/cohorts/" + Json.idIn(post(manager, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "2027", "opensOn", "2027-01-10", "midYearOn", "2027-06-10", "closesOn", "2027-12-10")));
		post(manager, cohort + "/closing", Map.of());
		ResponseEntity<JsonNode> again = post(manager, cohort + "/closing", Map.of());
		assertThat(typeOf(again, 409)).isEqualTo("cohort-closed");
		assertThat(Objects.requireNonNull(again.getBody()).path("title").asString()).isEqualTo("Cohort closed");
		assertThat(Objects.requireNonNull(again.getBody()).path("detail").asString())
			.isEqualTo("This cohort is already closed.");
	}

	@Test
	void anInvalidFieldHasATypeOfItsOwn() {
		RestClient manager = manager();
		ResponseEntity<JsonNode> blank = post(manager, "/api/v1/programs", Map.of("name", " "));
		assertThat(typeOf(blank, 422)).isEqualTo("invalid-input");
		assertThat(Objects.requireNonNull(blank.getBody()).path("errors").get(0).path("type").asString())
			.isEqualTo("urn:alkimos:problem:required-field");
		post(manager, "/api/v1/programs", Map.of("name", "Career Catalyst"));
		ResponseEntity<JsonNode> taken = post(manager, "/api/v1/programs", Map.of("name", "Career Catalyst"));
		assertThat(typeOf(taken, 422)).isEqualTo("program-name-taken");
		JsonNode error = Objects.requireNonNull(taken.getBody()).path("errors").get(0);
		assertThat(error.path("field").asString()).isEqualTo("name");
		assertThat(error.path("type").asString()).isEqualTo("urn:alkimos:problem:program-name-taken");
		assertThat(error.path("message").asString()).startsWith("A program with this name");
	}

	@Test
	void refusalsBeforeAModuleHaveTypesToo() {
		assertThat(typeOf(read("/api/v1/programs"), 401)).isEqualTo("unauthorized");
		RestClient manager = manager();
		assertThat(typeOf(post(manager, "/api/v1/me/record-reads", Map.of()), 405)).isEqualTo("method-not-allowed");
		assertThat(typeOf(get(manager, "/api/v1/programs?limit=0"), 422)).isEqualTo("invalid-limit");
		assertThat(typeOf(get(manager, "/api/v1/programs?limit=many"), 400)).isEqualTo("unreadable");
		assertThat(typeOf(get(manager, "/api/v1/nothing-here"), 404)).isEqualTo("not-found");
		assertThat(typeOf(body(manager, "{", ""), 400)).isEqualTo("unreadable-body");
		assertThat(typeOf(body(manager, "{}", "x".repeat(201)), 400)).isEqualTo("invalid-idempotency-key");
		body(manager, "{\"name\":\"First\"}", "one-key");
		assertThat(typeOf(body(manager, "{\"name\":\"Second\"}", "one-key"), 422)).isEqualTo("idempotency-key-reused");
	}

	private RestClient manager() {
		return this.api.as(Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER));
	}

	private ResponseEntity<JsonNode> read(String path) {
		return get(this.api.anonymous(), path);
	}

	private ResponseEntity<String> page(String path) {
		return this.api.anonymous().get().uri(path).accept(MediaType.TEXT_HTML).retrieve().toEntity(String.class);
	}

	private static ResponseEntity<JsonNode> get(RestClient client, String path) {
		return client.get().uri(path).retrieve().toEntity(JsonNode.class);
	}

	private static ResponseEntity<JsonNode> post(RestClient client, String path, Map<String, ?> body) {
		return client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(JsonNode.class);
	}

	/** Creates a program with this body, and with this key if there is one. */
	private static ResponseEntity<JsonNode> body(RestClient client, String body, String key) {
		return client.post().uri("/api/v1/programs").headers((headers) -> {
			if (!key.isEmpty()) {
				headers.set("Idempotency-Key", key);
			}
		}).contentType(MediaType.APPLICATION_JSON).body(body).retrieve().toEntity(JsonNode.class);
	}

	private static String typeOf(ResponseEntity<JsonNode> answer, int status) {
		assertThat(answer.getStatusCode().value()).isEqualTo(status);
		JsonNode problem = Objects.requireNonNull(answer.getBody());
		assertThat(problem.path("status").asInt()).isEqualTo(status);
		return problem.path("type").asString().replace("urn:alkimos:problem:", "");
	}

}
