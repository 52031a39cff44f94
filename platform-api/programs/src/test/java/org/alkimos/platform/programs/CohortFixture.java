package org.alkimos.platform.programs;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/** A program and a cohort made over the API. */
record CohortFixture(RestClient manager, String program, String cohort) {

	static CohortFixture open(RestClient manager) {
		String program = idIn(post(manager, "/api/v1/programs", Map.of("name", "Early-career faculty mentoring",
				"description", "Pods of peers with a senior mentor.")));
		String cohort = idIn(post(manager, "/api/v1/programs/" + program + "/cohorts", calendar()));
		return new CohortFixture(manager, program, cohort);
	}

	/** The program's cohort of the year after. */
	CohortFixture next() {
		Map<String, Object> calendar = new HashMap<>(calendar());
		calendar.put("name", "2027-28");
		return new CohortFixture(this.manager, this.program,
				idIn(post(this.manager, "/api/v1/programs/" + this.program + "/cohorts", calendar)));
	}

	static Map<String, Object> calendar() {
		return Map.of("name", "2026-27", "applyBy", "2026-08-15", "toldOn", "2026-08-30", "opensOn", "2026-09-19",
				"midYearOn", "2027-01-09", "closesOn", "2027-06-11", "timeZone", "America/New_York");
	}

	String path() {
		return "/cohorts/" + this.cohort;
	}

	String api() {
		return "/api/v1" + path();
	}

	ResponseEntity<JsonNode> bring(String query, MultiValueMap<String, ?> files) {
		return this.manager.post()
			.uri(api() + "/roster-imports" + query)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(files)
			.retrieve()
			.toEntity(JsonNode.class);
	}

	static MultiValueMap<String, ?> faultyMentees() {
		return mentees("mentees-with-errors.csv");
	}

	static MultiValueMap<String, ?> mentees(String file) {
		var body = new MultipartBodyBuilder();
		body.part("mentees", new ClassPathResource(file), MediaType.parseMediaType("text/csv"));
		return body.build();
	}

	static ResponseEntity<JsonNode> post(RestClient client, String path, Map<String, ?> body) {
		return client.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(JsonNode.class);
	}

	static JsonNode get(RestClient client, String path) {
		return Optional.ofNullable(client.get().uri(path).retrieve().body(JsonNode.class)).orElseThrow();
	}

	static String idIn(ResponseEntity<?> created) {
		URI location = Optional.ofNullable(created.getHeaders().getLocation()).orElseThrow();
		return location.getPath().substring(location.getPath().lastIndexOf('/') + 1);
	}

}
