package org.alkimos.platform.evaluation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.PaperDesk;
import org.alkimos.evaluation.assessment.AssessmentState;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.evaluation.paper.PaperSheet;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PdfUa;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
class EvaluationApiTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	@Autowired
	private PaperDesk paper;

	@Autowired
	private JdbcClient jdbc;

	private RunningCohort running;

	private Actor mentee;

	private String form;

	private String cohort;

	@BeforeEach
	void podsArePublished() {
		this.running = new RunningCohort(this.parts, 6, 3);
		this.mentee = this.running.firstMentee();
		this.form = "/api/v1/assessments/" + this.running.mine(this.mentee.person()).getFirst().id().value();
		this.cohort = "/api/v1/cohorts/" + this.running.cohort.value();
	}

	@Test
	void aMenteeAnswersStepByStep() {
		assertThat(get(this.mentee, "/api/v1/assessments?mine").getBody()).contains("\"state\":\"OPEN\"")
			.contains("\"next\":null");
		String tag = get(this.mentee, this.form).getHeaders().getETag();
		assertThat(tag).isNotNull();
		var saved = put(this.mentee, tag, "{\"com.trust\":6,\"com.co-mentors\":\"not-applicable\"}");
		assertThat(saved.getStatusCode().value()).isEqualTo(200);
		assertThat(saved.getBody()).contains("\"answered\":1").contains("\"notApplicable\":1");
		assertThat(saved.getHeaders().getETag()).isNotEqualTo(tag);
		var cleared = put(this.mentee, saved.getHeaders().getETag(), "{\"com.trust\":null}");
		assertThat(cleared.getBody()).contains("\"answered\":0").contains("\"consentedAt\":null");
		assertThat(post(this.mentee, this.form + "/submission").getStatusCode().value()).as("no yes or no")
			.isEqualTo(409);
		var agreed = put(this.mentee, cleared.getHeaders().getETag(), "/consents",
				"{\"evaluation\":true,\"research\":false}");
		assertThat(agreed.getStatusCode().value()).isEqualTo(200);
		assertThat(post(this.mentee, this.form + "/submission").getStatusCode().value()).isEqualTo(200);
		assertThat(post(this.mentee, this.form + "/submission").getStatusCode().value()).isEqualTo(409);
	}

	@Test
	void answersNeedTheVersionThatWasSeen() {
		assertThat(put(this.mentee, null, "{\"com.trust\":6}").getStatusCode().value()).isEqualTo(428);
		assertThat(put(this.mentee, "\"77\"", "{\"com.trust\":6}").getStatusCode().value()).isEqualTo(412);
	}

	@Test
	void wrongAnswersAreNamed() {
		String tag = get(this.mentee, this.form).getHeaders().getETag();
		for (String wrong : new String[] { "9", "\"often\"", "3.5", "true", "[]" }) {
			var answer = put(this.mentee, tag, "{\"com.trust\":" + wrong + "}");
			assertThat(answer.getStatusCode().value()).as(wrong).isEqualTo(422);
			assertThat(answer.getBody()).contains("com.trust");
		}
	}

	@Test
	void theManagerOpensAndClosesWavesAndSeesCountsOnly() {
		String closing = this.cohort + "/waves/" + this.running.wave(WaveMoment.CLOSING).id().value();
		assertThat(post(this.running.manager, closing + "/opening").getBody()).contains("\"state\":\"OPEN\"");
		assertThat(post(this.running.manager, closing + "/opening").getStatusCode().value()).isEqualTo(409);
		assertThat(post(this.running.evaluator, closing + "/reminder").getStatusCode().value()).isEqualTo(403);
		assertThat(post(this.running.manager, closing + "/reminder").getStatusCode().value()).isEqualTo(200);
		assertThat(post(this.running.manager, closing + "/reminder").getStatusCode().value()).isEqualTo(409);
		assertThat(post(this.running.evaluator, closing + "/closing").getStatusCode().value()).isEqualTo(403);
		assertThat(get(this.running.manager, this.cohort + "/waves").getBody()).contains("\"asked\":18");
		assertThat(get(this.running.manager, this.cohort + "/results").getStatusCode().value()).isEqualTo(403);
		assertThat(get(this.running.manager, this.form).getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void theEvaluatorReadsResultsAndPullsFiles() throws Exception {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		this.running.answers(this.mentee.person(), WaveMoment.OPENING, 5);
		this.running.closes(WaveMoment.OPENING);
		var results = get(this.running.evaluator,
				this.cohort + "/results?form=mentor-self&version=MCA-21&missing=strict");
		assertThat(results.getBody()).contains("\"version\":\"MCA-21\"").contains("\"visibility\":\"SHOWN\"");
		var csv = get(this.running.evaluator, this.cohort + "/results.csv");
		assertThat(csv.getHeaders().getContentType()).hasToString("text/csv;charset=UTF-8");
		assertThat(csv.getHeaders().getFirst("Alkimos-Withheld")).contains("mentee-about-mentor, opening")
			.contains("fewer than 5 people answered");
		assertThat(csv.getBody()).startsWith("study_id,pod_study_id,mentor_study_id,cohort,wave,form,")
			.contains("mentor-self")
			.doesNotContain("mentee-about-mentor");
		assertThat(get(this.running.evaluator, this.cohort + "/codebook.csv").getBody()).contains("com.listening");
		assertThat(get(this.running.evaluator, this.cohort + "/crosswalk.csv").getStatusCode().value()).isEqualTo(403);
		byte[] pdf = this.api.as(this.running.evaluator)
			.get()
			.uri(this.cohort + "/report.pdf")
			.retrieve()
			.toEntity(byte[].class)
			.getBody();
		assertThat(PdfUa.failedChecks(Objects.requireNonNull(pdf))).isEmpty();
		var zip = get(this.running.evaluator, this.cohort + "/results.zip");
		assertThat(zip.getHeaders().getContentType()).hasToString("application/zip");
		assertThat(get(this.running.evaluator, this.cohort + "/report").getBody()).contains("\"methods\":[");
		assertThat(
				get(this.running.evaluator, this.cohort + "/results?from=closing&to=closing").getStatusCode().value())
			.isEqualTo(422);
		assertThat(get(this.running.evaluator, this.cohort + "/results?form=anything").getStatusCode().value())
			.isEqualTo(400);
	}

	@Test
	void aProgramPullsWhatIsNewPageByPageAndHearsWhatWasWithdrawn() {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		assertThat(Json.get(this.api.as(this.running.evaluator), "/api/v1/closed-waves").path("items")).isEmpty();
		this.running.closes(WaveMoment.OPENING);
		JsonNode wave = Json.get(this.api.as(this.running.evaluator), "/api/v1/closed-waves").path("items").get(0);
		assertThat(wave.path("cohort").asString()).isEqualTo(this.running.cohort.value().toString());
		Set<String> pulled = new HashSet<>();
		String next = "";
		do {
			JsonNode page = Json.get(this.api.as(this.running.evaluator),
					this.cohort + "/responses?limit=4" + (next.isEmpty() ? "" : "&cursor=" + next));
			page.path("items").forEach((one) -> {
				assertThat(one.path("answers").size()).isEqualTo(26);
				assertThat(one.path("study").asString()).startsWith("person-");
				assertThat(pulled.add(one.path("id").asString())).isTrue();
			});
			next = page.path("next").isNull() ? "" : page.path("next").asString();
		}
		while (!next.isEmpty());
		assertThat(pulled).hasSize(6);
		String since = Instant.now().toString();
		assertThat(
				Json.get(this.api.as(this.running.evaluator), this.cohort + "/responses?since=" + since).path("items"))
			.isEmpty();
		this.running.withdraws(this.running.pods.getFirst().leader(), WaveMoment.OPENING);
		JsonNode gone = Json.get(this.api.as(this.running.evaluator), this.cohort + "/responses?since=" + since)
			.path("items");
		assertThat(gone).singleElement().satisfies((one) -> {
			assertThat(one.path("withdrawn").asBoolean()).isTrue();
			assertThat(pulled).contains(one.path("id").asString());
			assertThat(one.path("study").isNull()).isTrue();
		});
		assertThat(get(this.running.manager, this.cohort + "/responses").getStatusCode().value()).isEqualTo(403);
		assertThat(get(this.running.evaluator, this.cohort + "/responses?since=yesterday").getStatusCode().value())
			.isEqualTo(400);
	}

	@Test
	void anAddressIsToldOfNewResultsSignedAndNothingOfThem() throws Exception {
		try (var server = new ToldServer()) {
			JsonNode webhook = Objects.requireNonNull(Json
				.post(this.api.as(this.running.manager), "/api/v1/webhooks", Map.of("address", server.address("/ok")))
				.getBody());
			Json.post(this.api.as(this.running.manager), "/api/v1/webhooks",
					Map.of("address", server.address("/moved")));
			this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
			this.running.closes(WaveMoment.OPENING);
			var note = await().until(() -> server.at("/ok"), Optional::isPresent).get();
			JsonNode body = new JsonMapper().readTree(note.body());
			assertThat(body.propertyNames()).containsExactly("type", "timestamp", "data");
			assertThat(body.path("type").asString()).isEqualTo("results.ready");
			assertThat(body.path("data").propertyNames()).containsExactlyInAnyOrder("cohort", "wave");
			assertThat(body.path("data").path("cohort").asString()).isEqualTo(this.running.cohort.value().toString());
			assertThat(note.isSignedWith(webhook.path("secret").asString())).isTrue();
			String path = "/api/v1/webhooks/" + webhook.path("id").asString() + "/deliveries";
			await().untilAsserted(() -> assertThat(get(this.running.manager, path).getBody())
				.contains("\"state\":\"DELIVERED\"", "\"status\":204"));
			String moved = Json.get(this.api.as(this.running.manager), "/api/v1/webhooks")
				.path("items")
				.get(1)
				.path("id")
				.asString();
			await().untilAsserted(
					() -> assertThat(get(this.running.manager, "/api/v1/webhooks/" + moved + "/deliveries").getBody())
						.contains("\"state\":\"WAITING\"", "\"status\":302"));
			assertThat(server.at("/elsewhere")).as("a redirect is not followed").isEmpty();
			assertThat(get(this.running.evaluator, path).getStatusCode().value()).isEqualTo(403);
		}
	}

	@Test
	void aRepeatedRequestRegistersOneWebhookAndRotatesItsSecretOnce() {
		String path = "/api/v1/webhooks";
		String address = "{\"address\":\"http://localhost:1/once\"}";
		var first = repeatable(path, "register", address);
		assertThat(repeatable(path, "register", address).getBody()).isEqualTo(first.getBody()).contains("whsec_");
		JsonNode all = Json.get(this.api.as(this.running.manager), path).path("items");
		assertThat(all).hasSize(1);
		assertThat(all.toString()).doesNotContain("whsec_");
		String webhook = path + "/" + all.get(0).path("id").asString();
		var rotated = repeatable(webhook + "/secret", "rotate", "{}");
		assertThat(rotated.getHeaders().getCacheControl()).contains("no-store");
		assertThat(repeatable(webhook + "/secret", "rotate", "{}").getBody()).isEqualTo(rotated.getBody());
		assertThat(repeatable(webhook + "/secret", "rotate again", "{}").getBody()).isNotEqualTo(rotated.getBody());
		JsonNode one = Json.get(this.api.as(this.running.manager), path).path("items").get(0);
		assertThat(one.path("previousSecretUntil").asString()).startsWith("2");
		Integer readable = this.running.here(() -> this.parts.transaction().execute((status) -> this.jdbc.sql("""
				select count(*) from kernel.idempotent_answer
				where position('whsec_'::bytea in body) > 0 or length(body) < 100""").query(Integer.class).single()));
		assertThat(readable).as("stored answers that are not encrypted").isZero();
		assertThat(post(this.running.manager, webhook + "/enabling").getStatusCode().value()).isEqualTo(204);
		assertThat(post(this.running.evaluator, webhook + "/secret").getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void aProgramHearsWhatWasSuppressedAndReleasedAfterItsLastPull() {
		this.running.mentorsAnswer(5, WaveMoment.OPENING, 4);
		this.running.closes(WaveMoment.OPENING);
		String path = this.cohort + "/responses";
		JsonNode all = Json.get(this.api.as(this.running.evaluator), path).path("items");
		assertThat(all).hasSize(5);
		String since = "?since=" + Instant.now();
		var mentor = this.running.pods.getFirst().mentors().getFirst();
		this.running.withdraws(mentor, WaveMoment.OPENING);
		JsonNode gone = Json.get(this.api.as(this.running.evaluator), path + since).path("items");
		assertThat(gone).hasSize(5).allSatisfy((one) -> assertThat(one.path("withdrawn").asBoolean()).isTrue());
		assertThat(Json.get(this.api.as(this.running.evaluator), path).path("items")).isEmpty();
		String later = "?since=" + Instant.now();
		assertThat(Json.get(this.api.as(this.running.evaluator), path + later).path("items")).as("told once").isEmpty();
		this.running.allows(mentor, new Consents(true, true));
		JsonNode back = Json.get(this.api.as(this.running.evaluator), path + later).path("items");
		assertThat(back).hasSize(5).allSatisfy((one) -> assertThat(one.path("withdrawn").asBoolean()).isFalse());
	}

	@Test
	void filesAreRefusedLikeTheReport() {
		for (String path : List.of("/report", "/report.pdf", "/results.zip")) {
			for (String query : List.of("?from=closing&to=closing", "?version=OTHER-1")) {
				assertThat(get(this.running.evaluator, this.cohort + path + query).getStatusCode().value())
					.as(path + query)
					.isEqualTo(422);
			}
		}
	}

	private ResponseEntity<String> repeatable(String path, String key, String body) {
		return this.api.as(this.running.manager)
			.post()
			.uri(path)
			.header("Idempotency-Key", key)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(String.class);
	}

	@Test
	void answersOnPaperAreLookedAtFirstAndEnteredWithoutANameByWhoRunsNothing() {
		String path = this.cohort + "/waves/" + this.running.wave(WaveMoment.OPENING).id().value() + "/paper-answers";
		List<PaperSheet> sheets = this.running.here(() -> this.paper.sheets(this.running.manager, this.running.cohort,
				this.running.wave(WaveMoment.OPENING).id()));
		assertThat(sheets).hasSize(24).extracting(PaperSheet::number).doesNotHaveDuplicates();
		PaperSheet sheet = sheets.stream()
			.filter((one) -> one.respondent().equals(this.mentee.person()))
			.findFirst()
			.orElseThrow();
		String typed = sheet.number().text().toLowerCase(Locale.ROOT).replace("-", "");
		String csv = "\uFEFFsheet;for_evaluation;for_research;com.trust;com.co-mentors;com.listening\r\n" + typed
				+ ";Yes;no;6;NA;\r\n" + sheets.getFirst().number().text()
				+ ";yes;perhaps;9;;\r\nZZZZ-ZZZZ;yes;no;5;;\r\n";
		JsonNode seen = enter(this.running.evaluator, path + "?preview=true", csv).getBody();
		assertThat(seen.path("ready")).singleElement().satisfies((one) -> {
			assertThat(one.path("answered").asInt()).isEqualTo(1);
			assertThat(one.path("notApplicable").asInt()).isEqualTo(1);
			assertThat(one.path("missing").asInt()).isEqualTo(24);
		});
		assertThat(seen.path("errors").toString()).contains("\"row\":3,\"column\":\"for_research\"")
			.contains("\"row\":4,\"column\":\"sheet\"");
		assertThat(this.running.mine(this.mentee.person()).getFirst().answered()).as("nothing is saved").isZero();
		assertThat(enter(this.running.manager, path, csv).getStatusCode().value()).isEqualTo(403);
		assertThat(
				enter(Acting.as(this.running.evaluator.institution(), Role.EVALUATOR, Role.PROGRAM_MANAGER), path, csv)
					.getStatusCode()
					.value())
			.isEqualTo(403);
		assertThat(enter(this.running.evaluator, path, csv).getBody().path("ready").size()).isEqualTo(1);
		assertThat(this.running.mine(this.mentee.person()).getFirst().state()).isEqualTo(AssessmentState.SUBMITTED);
		assertThat(get(this.mentee, this.form).getBody()).contains("\"evaluation\":true,\"research\":false");
		assertThat(enter(this.running.evaluator, path, csv).getStatusCode().value()).isEqualTo(422);
	}

	@Test
	void aMenteeShowsTheirScoresToTheirMentorAndTakesThemBack() {
		Actor mentor = this.running.person(this.running.pods.getFirst().leader());
		Actor other = this.running.person(this.running.pods.getLast().leader());
		assertThat(put(this.mentee, this.form + "/sharing").getStatusCode().value()).as("not handed in").isEqualTo(409);
		this.running.answers(this.mentee.person(), WaveMoment.OPENING, 5);
		assertThat(get(mentor, "/api/v1/shared-ratings").getBody()).contains("\"items\":[]");
		assertThat(put(this.mentee, this.form + "/sharing").getBody()).contains("\"sharedAt\":\"2");
		JsonNode shown = Json.get(this.api.as(mentor), "/api/v1/shared-ratings").path("items");
		assertThat(shown).singleElement().satisfies((one) -> {
			assertThat(one.path("rater").asString()).isEqualTo(this.mentee.person().value().toString());
			assertThat(one.path("scores").size()).isEqualTo(7);
			assertThat(one.toString()).doesNotContain("com.trust");
		});
		assertThat(get(other, "/api/v1/shared-ratings").getBody()).contains("\"items\":[]");
		assertThat(get(this.running.manager, "/api/v1/shared-ratings").getBody()).contains("\"items\":[]");
		assertThat(put(mentor, this.form + "/sharing").getStatusCode().value()).isEqualTo(404);
		this.api.as(this.mentee).delete().uri(this.form + "/sharing").retrieve().toBodilessEntity();
		assertThat(get(mentor, "/api/v1/shared-ratings").getBody()).contains("\"items\":[]");
	}

	private ResponseEntity<String> put(Actor actor, String path) {
		return this.api.as(actor).put().uri(path).retrieve().toEntity(String.class);
	}

	private ResponseEntity<JsonNode> enter(Actor actor, String path, String csv) {
		var body = new MultipartBodyBuilder();
		body.part("answers", new ByteArrayResource(csv.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return "answers.csv";
			}
		}, MediaType.parseMediaType("text/csv"));
		return this.api.as(actor)
			.post()
			.uri(path)
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toEntity(JsonNode.class);
	}

	private ResponseEntity<String> get(Actor actor, String path) {
		return this.api.as(actor).get().uri(path).retrieve().toEntity(String.class);
	}

	private ResponseEntity<String> post(Actor actor, String path) {
		return this.api.as(actor).post().uri(path).retrieve().toEntity(String.class);
	}

	private ResponseEntity<String> put(Actor actor, @Nullable String seen, String body) {
		return put(actor, seen, "/answers", body);
	}

	private ResponseEntity<String> put(Actor actor, @Nullable String seen, String part, String body) {
		return this.api.as(actor)
			.put()
			.uri(this.form + part)
			.contentType(MediaType.APPLICATION_JSON)
			.headers((headers) -> {
				if (seen != null) {
					headers.set(HttpHeaders.IF_MATCH, seen);
				}
			})
			.body(body)
			.retrieve()
			.toEntity(String.class);
	}

}
