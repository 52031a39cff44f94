package org.alkimos.platform.agreements;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PodsInTests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
class AgreementApiTests {

	private final ApiClient api;

	private final PodsInTests.Pod pod;

	AgreementApiTests(@Autowired ApiClient api, @Autowired PodsInTests pods) {
		this.api = api;
		this.pod = pods.form();
	}

	@BeforeEach
	void awaitDraft() {
		await().until(() -> get(this.pod.mentor(), "").getStatusCode().is2xxSuccessful());
	}

	@Test
	void givesMembersTheTextWithItsVersionAsEntityTag() {
		var answer = get(this.pod.mentee(), "");
		assertThat(answer.getHeaders().getETag()).startsWith("\"1-");
		assertThat(body(answer).get("state").asString()).isEqualTo("DRAFT");
		assertThat(body(answer).get("sections").size()).isEqualTo(10);
	}

	@Test
	void answersEveryoneElseAsForAnUnknownPod() {
		for (Actor stranger : List.of(this.pod.manager(), Acting.as(this.pod.mentor().institution()),
				Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER))) {
			assertThat(get(stranger, "").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
			assertThat(get(stranger, "/versions/1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
			assertThat(sign(stranger, 1).getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
			assertThat(put(stranger, "\"1\"", Map.of("sections", List.of())).getStatusCode())
				.isEqualTo(HttpStatus.NOT_FOUND);
		}
	}

	@Test
	void replacesTheTextOnlyForThoseWhoSawTheNewest() {
		JsonNode sections = body(get(this.pod.mentor(), "")).get("sections");
		Map<String, Object> changed = Map.of("sections", Stream
			.concat(Stream.of(section("meetings", "Every Tuesday.")),
					sections.valueStream()
						.filter((section) -> !section.get("key").asString().equals("meetings"))
						.map((section) -> section(section.get("key").asString(), section.get("text").asString())))
			.toList());
		assertThat(put(this.pod.mentor(), null, changed).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_REQUIRED);
		assertThat(put(this.pod.mentor(), "\"1\"", changed).getHeaders().getETag()).startsWith("\"2-");
		assertThat(put(this.pod.mentee(), "\"1\"", changed).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
	}

	@Test
	void takesASectionBackAsItWasRead() {
		var answer = get(this.pod.mentor(), "");
		var same = put(this.pod.mentor(), answer.getHeaders().getETag(),
				Map.of("sections", body(answer).get("sections")));
		assertThat(same.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(same.getHeaders().getETag()).startsWith("\"1-");
	}

	@Test
	void signaturesChangeTheEntityTagButNotTheVersionToChange() {
		String tag = get(this.pod.mentor(), "").getHeaders().getETag();
		assertThat(getUnless(tag).getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
		var signed = sign(this.pod.mentee(), 1);
		assertThat(getUnless(tag).getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(signed.getHeaders().getETag()).startsWith("\"1-").isNotEqualTo(tag);
		var same = put(this.pod.mentor(), tag, Map.of("sections", body(signed).get("sections")));
		assertThat(same.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(getUnless(same.getHeaders().getETag()).getStatusCode()).isEqualTo(HttpStatus.NOT_MODIFIED);
	}

	@Test
	void saysWhichSectionsAreMissing() {
		var answer = put(this.pod.mentor(), "\"1\"", Map.of("sections", List.of(section("meetings", "x"))));
		assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(body(answer).get("errors").size()).isEqualTo(9);
		assertThat(put(this.pod.mentor(), "\"1\"", Map.of()).getStatusCode())
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void putsTheAgreementInForceWithTheLastSignature() {
		for (Actor mentee : this.pod.mentees()) {
			assertThat(sign(mentee, 1).getStatusCode()).isEqualTo(HttpStatus.CREATED);
		}
		assertThat(sign(this.pod.mentor(), 7).getStatusCode()).isEqualTo(HttpStatus.PRECONDITION_FAILED);
		assertThat(get(this.pod.mentor(), "/versions/1").getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(body(sign(this.pod.mentor(), 1)).get("state").asString()).isEqualTo("ACTIVE");
		JsonNode version = body(get(this.pod.mentee(), "/versions/1"));
		assertThat(version.get("sha256").asString()).hasSize(64);
		assertThat(version.get("signers").size()).isEqualTo(4);
	}

	private ResponseEntity<JsonNode> get(Actor actor, String below) {
		return this.api.as(actor).get().uri(path(below)).retrieve().toEntity(JsonNode.class);
	}

	private ResponseEntity<JsonNode> getUnless(@Nullable String tag) {
		return this.api.as(this.pod.mentor())
			.get()
			.uri(path(""))
			.header("If-None-Match", tag)
			.retrieve()
			.toEntity(JsonNode.class);
	}

	private ResponseEntity<JsonNode> sign(Actor actor, int version) {
		return this.api.as(actor)
			.post()
			.uri(path("/signatures"))
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("version", version))
			.retrieve()
			.toEntity(JsonNode.class);
	}

	private ResponseEntity<JsonNode> put(Actor actor, @Nullable String tag, Object body) {
		var request = this.api.as(actor).put().uri(path("")).contentType(MediaType.APPLICATION_JSON);
		if (tag != null) {
			request.header("If-Match", tag);
		}
		return request.body(body).retrieve().toEntity(JsonNode.class);
	}

	private String path(String below) {
		return "/api/v1/pods/" + this.pod.id().value() + "/agreement" + below;
	}

	private static Map<String, String> section(String key, String text) {
		return Map.of("key", key, "text", text);
	}

	private static JsonNode body(ResponseEntity<JsonNode> answer) {
		return Objects.requireNonNull(answer.getBody());
	}

}
