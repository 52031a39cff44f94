package org.alkimos.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.Planted;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

/** A POST with an Idempotency-Key happens once, however often and at once it is sent. */
@PlatformTest
class IdempotencyTests {

	private static final int SENDERS = 50;

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Test
	void fiftyAtOnceMakeOne() throws Exception {
		RestClient manager = manager();
		List<ResponseEntity<String>> answers = fiftyAtOnce(manager, () -> "Career Catalyst");
		assertThat(answers).extracting(ResponseEntity::getStatusCode).containsOnly(HttpStatus.CREATED);
		assertThat(answers).extracting(ResponseEntity::getBody).containsOnly(answers.getFirst().getBody());
		assertThat(answers).extracting(Json::idIn).containsOnly(Json.idIn(answers.getFirst()));
		assertThat(programs(manager)).isEqualTo(1);
	}

	@Test
	void withoutTheKeyFiftyAtOnceMakeFifty() throws Exception {
		RestClient manager = manager();
		try (Planted planted = Planted.beforeInsert(this.environment, "kernel.idempotent_answer",
				"new.key := new.key || gen_random_uuid(); return new;")) {
			// Named apart, as two programs of one name are refused for another reason.
			AtomicInteger number = new AtomicInteger();
			fiftyAtOnce(manager, () -> "Career Catalyst " + number.incrementAndGet());
		}
		assertThat(programs(manager)).isGreaterThan(1);
	}

	private static List<ResponseEntity<String>> fiftyAtOnce(RestClient manager, Supplier<String> name)
			throws InterruptedException {
		String key = UUID.randomUUID().toString();
		try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
			Callable<ResponseEntity<String>> send = () -> open(manager, key, name.get());
			return senders.invokeAll(Stream.generate(() -> send).limit(SENDERS).toList())
				.stream()
				.map(Future::resultNow)
				.toList();
		}
	}

	@Test
	void aRepeatedAnswerHasTheSameHeaders() {
		RestClient manager = manager();
		String key = UUID.randomUUID().toString();
		HttpHeaders first = open(manager, key, "Career Catalyst").getHeaders();
		HttpHeaders again = open(manager, key, "Career Catalyst").getHeaders();
		assertThat(again.getLocation()).isNotNull().isEqualTo(first.getLocation());
		assertThat(again.getETag()).isNotNull().isEqualTo(first.getETag());
		assertThat(again.getCacheControl()).isEqualTo(first.getCacheControl());
	}

	@Test
	void aKeyStandsForOneRequestOnly() {
		RestClient manager = manager();
		String key = UUID.randomUUID().toString();
		open(manager, key, "Career Catalyst");
		assertThat(open(manager, key, "Another").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(programs(manager)).isEqualTo(1);
	}

	@Test
	void aRefusedRequestMayBeCorrected() {
		RestClient manager = manager();
		String key = UUID.randomUUID().toString();
		assertThat(open(manager, key, "").getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(open(manager, key, "Career Catalyst").getStatusCode()).isEqualTo(HttpStatus.CREATED);
	}

	@Test
	void onePersonsKeyIsNothingToAnother() {
		String key = UUID.randomUUID().toString();
		assertThat(Json.idIn(open(manager(), key, "Career Catalyst")))
			.isNotEqualTo(Json.idIn(open(manager(), key, "Career Catalyst")));
	}

	@Test
	void aKeyStandsForOneFileOnly() {
		RestClient manager = manager();
		String key = UUID.randomUUID().toString();
		var first = upload(manager, key, "ada@uni.edu,bea@uni.edu,co-author");
		assertThat(first.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		var again = upload(manager, key, "ada@uni.edu,bea@uni.edu,co-author");
		assertThat(again.getHeaders().getLocation()).isEqualTo(first.getHeaders().getLocation()).isNotNull();
		assertThat(upload(manager, key, "ada@uni.edu,cai@uni.edu,co-author").getStatusCode())
			.isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(Json.get(manager, "/api/v1/list-imports").path("items").size()).isEqualTo(1);
	}

	@Test
	void aKeyStandsForOneBodyHoweverItsTypeIsWritten() {
		RestClient manager = manager();
		String key = UUID.randomUUID().toString();
		MediaType loud = new MediaType("APPLICATION", "JSON");
		assertThat(open(manager, key, "Career Catalyst", loud).getStatusCode()).isEqualTo(HttpStatus.CREATED);
		assertThat(open(manager, key, "Another", loud).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	private static ResponseEntity<String> upload(RestClient manager, String key, String row) {
		var body = new MultipartBodyBuilder();
		body.part("relations", ("person,other_person,kind\n" + row + "\n").getBytes(StandardCharsets.UTF_8))
			.filename("relations.csv")
			.contentType(MediaType.parseMediaType("text/csv"));
		return manager.post()
			.uri("/api/v1/list-imports")
			.header("Idempotency-Key", key)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toEntity(String.class);
	}

	private RestClient manager() {
		return this.api.as(Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER));
	}

	private static ResponseEntity<String> open(RestClient manager, String key, String name) {
		return open(manager, key, name, MediaType.APPLICATION_JSON);
	}

	private static ResponseEntity<String> open(RestClient manager, String key, String name, MediaType type) {
		return manager.post()
			.uri("/api/v1/programs")
			.header("Idempotency-Key", key)
			.contentType(type)
			.body(Map.of("name", name))
			.retrieve()
			.toEntity(String.class);
	}

	private static int programs(RestClient manager) {
		return Json.get(manager, "/api/v1/programs").path("items").size();
	}

}
