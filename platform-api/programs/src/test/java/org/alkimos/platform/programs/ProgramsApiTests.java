package org.alkimos.platform.programs;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Roster;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
class ProgramsApiTests {

	private final TenantId institution = Acting.newInstitution();

	@Autowired
	private ApiClient api;

	@Test
	void opensProgramsAndCohortsAndListsThem() {
		CohortFixture made = CohortFixture.open(manager());
		assertThat(CohortFixture.get(manager(), "/api/v1/programs").path("items").path(0).path("id").asString())
			.isEqualTo(made.program());
		ResponseEntity<JsonNode> cohort = manager().get().uri(made.api()).retrieve().toEntity(JsonNode.class);
		assertThat(cohort.getHeaders().getETag()).isNotBlank();
		assertThat(body(cohort).path("stage").asString()).isEqualTo("ENROLLMENT");
		assertThat(body(cohort).path("largestPod").asInt()).isEqualTo(4);
		assertThat(body(cohort).path("closesOn").asString()).isEqualTo("2027-06-11");
	}

	@Test
	void namesTheFieldsOfACohortThatCannotBe() {
		CohortFixture made = CohortFixture.open(manager());
		ResponseEntity<JsonNode> refused = CohortFixture.post(manager(),
				"/api/v1/programs/" + made.program() + "/cohorts", Map.of("name", "", "smallestPod", 0));
		assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
		assertThat(refused.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_PROBLEM_JSON);
		assertThat(body(refused).path("errors").findValuesAsString("field")).contains("name", "opensOn", "smallestPod");
	}

	@Test
	void previewsARosterWithoutSavingIt() {
		CohortFixture made = CohortFixture.open(manager());
		ResponseEntity<JsonNode> preview = made.bring("?preview=true", Roster.ofTheCareerCohort());
		assertThat(preview.getStatusCode()).isEqualTo(HttpStatus.OK);
		assertThat(body(preview).path("ready").asInt()).isEqualTo(58);
		assertThat(CohortFixture.get(manager(), made.api() + "/participants").path("items")).isEmpty();
		assertThat(CohortFixture.get(manager(), made.api()).path("numbers").path("mentees").asInt()).isZero();
	}

	@Test
	void importsARosterOnceAndPagesThroughItsPeople() {
		CohortFixture made = CohortFixture.open(manager());
		ResponseEntity<JsonNode> imported = made.bring("", Roster.ofTheCareerCohort());
		assertThat(imported.getStatusCode()).isEqualTo(HttpStatus.CREATED);
		assertThat(body(imported).path("enrolled").asInt()).isEqualTo(58);
		assertThat(body(made.bring("", Roster.ofTheCareerCohort())).path("enrolled").asInt()).isZero();
		assertThat(namesOfAll(made)).hasSize(58).contains("Vera Zhou", "Goran Diallo");
		assertThat(CohortFixture.get(manager(), made.api()).path("stage").asString()).isEqualTo("MATCHING");
	}

	@Test
	void aMemberIsShownByTheNameThatIsKept() {
		CohortFixture before = CohortFixture.open(manager());
		assertThat(body(before.bring("", CohortFixture.mentees("mentees-2025.csv"))).path("enrolled").asInt())
			.isEqualTo(1);
		CohortFixture after = before.next();
		for (String query : new String[] { "?preview=true", "" }) {
			JsonNode report = body(after.bring(query, CohortFixture.mentees("mentees-2026.csv")));
			assertThat(report.path("rows").get(0).path("givenName").asString()).isEqualTo("Tilda");
			assertThat(report.path("rows").get(0).path("familyName").asString()).isEqualTo("Wren504");
			assertThat(report.path("notes").get(0).path("message").asString())
				.isEqualTo("This person is a member already, as Tilda Wren504. The import doesn't change the name.");
		}
	}

	@Test
	void importingAgainAddsTrainingDates() {
		CohortFixture made = CohortFixture.open(manager());
		made.bring("", mentor("2024-05-06"));
		assertThat(body(made.bring("?preview=true", mentor("2025-02-19;2024-05-06"))).path("trainings").asInt())
			.isOne();
		assertThat(body(made.bring("", mentor("2025-02-19"))).path("trainings").asInt()).isOne();
		assertThat(CohortFixture.get(manager(), made.api() + "/participants").at("/items/0/trainedOn"))
			.extracting(JsonNode::asString)
			.containsExactly("2024-05-06", "2025-02-19");
	}

	@Test
	void namesFaultyRowsAndImportsTheOthers() {
		CohortFixture made = CohortFixture.open(manager());
		JsonNode strict = body(made.bring("?onlyIfFaultless=true", CohortFixture.faultyMentees()));
		assertThat(strict.path("enrolled").asInt()).isZero();
		JsonNode report = body(made.bring("", CohortFixture.faultyMentees()));
		assertThat(report.path("enrolled").asInt()).isEqualTo(5);
		assertThat(report.path("faulty").asInt()).isEqualTo(17);
		assertThat(report.path("errors").findValuesAsString("row")).contains("3", "10", "24");
		assertThat(report.toString()).doesNotContain("ida@northgate.example");
	}

	@Test
	void answersFilesThatAreNoRosterInWords() {
		CohortFixture made = CohortFixture.open(manager());
		for (byte[] content : new byte[][] { new byte[0], { 'P', 'K', 3, 4 }, new byte[3 * 1024 * 1024],
				"é".getBytes(StandardCharsets.ISO_8859_1) }) {
			ResponseEntity<JsonNode> answer = made.bring("", file(content));
			assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
			assertThat(body(answer).path("errors")).hasSize(1);
		}
		assertThat(made.bring("", nothing()).getStatusCode()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
	}

	@Test
	void evaluatorsReadCohortsButNoPeople() {
		CohortFixture made = CohortFixture.open(manager());
		made.bring("", Roster.ofTheCareerCohort());
		RestClient evaluator = this.api.as(Acting.as(this.institution, Role.EVALUATOR));
		assertThat(CohortFixture.get(evaluator, made.api()).path("numbers").isNull()).isTrue();
		assertThat(status(evaluator, made.api() + "/participants")).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void strangersFindNothing() {
		CohortFixture made = CohortFixture.open(manager());
		RestClient stranger = this.api.as(Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER));
		assertThat(status(stranger, made.api())).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(stranger, made.api() + "/participants")).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(stranger, "/api/v1/programs/" + made.program())).isEqualTo(HttpStatus.NOT_FOUND);
		RestClient mentee = this.api.as(Acting.as(this.institution));
		assertThat(status(mentee, made.api())).isEqualTo(HttpStatus.NOT_FOUND);
		assertThat(status(mentee, "/api/v1/programs")).isEqualTo(HttpStatus.FORBIDDEN);
	}

	@Test
	void withdrawsPeopleAndClosesTheCohort() {
		CohortFixture made = CohortFixture.open(manager());
		made.bring("", Roster.ofTheCareerCohort());
		String participant = CohortFixture.get(manager(), made.api() + "/participants?limit=1")
			.path("items")
			.path(0)
			.path("id")
			.asString();
		String withdrawal = made.api() + "/participants/" + participant + "/withdrawal";
		assertThat(CohortFixture.post(manager(), withdrawal, Map.of()).getStatusCode())
			.isEqualTo(HttpStatus.NO_CONTENT);
		assertThat(CohortFixture.post(manager(), withdrawal, Map.of()).getStatusCode()).isEqualTo(HttpStatus.CONFLICT);
		assertThat(body(CohortFixture.post(manager(), made.api() + "/closing", Map.of())).path("stage").asString())
			.isEqualTo("CLOSED");
		assertThat(made.bring("", Roster.ofTheCareerCohort()).getStatusCode()).isIn(HttpStatus.OK, HttpStatus.CONFLICT);
	}

	private Set<String> namesOfAll(CohortFixture made) {
		Set<String> names = new HashSet<>();
		String next = "";
		do {
			JsonNode page = CohortFixture.get(manager(),
					made.api() + "/participants?limit=20" + (next.isEmpty() ? "" : "&cursor=" + next));
			page.path("items")
				.forEach((item) -> names
					.add(item.path("givenName").asString() + " " + item.path("familyName").asString()));
			next = page.path("next").asString("");
		}
		while (!next.isEmpty());
		return names;
	}

	private RestClient manager() {
		return this.api.as(Acting.as(this.institution, Role.PROGRAM_MANAGER));
	}

	private static HttpStatusCode status(RestClient client, String path) {
		return client.get().uri(path).retrieve().toBodilessEntity().getStatusCode();
	}

	private static JsonNode body(ResponseEntity<JsonNode> answer) {
		return Optional.ofNullable(answer.getBody()).orElseThrow();
	}

	private static MultiValueMap<String, ?> mentor(String trainedOn) {
		String file = """
				external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,availability,modality,mentor_training_date,direct_reports,avoid
				R1,Ruth,Head,ruth@northgate.example,Northgate,Surgery,trauma,professor,writing,1,Tue 10:00,either,%s,,
				"""
			.formatted(trainedOn);
		var body = new MultipartBodyBuilder();
		body.part("mentors", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8))).filename("mentors.csv");
		return body.build();
	}

	private static MultiValueMap<String, ?> file(byte[] content) {
		var body = new MultipartBodyBuilder();
		body.part("mentees", new ByteArrayResource(content)).filename("mentees.csv");
		return body.build();
	}

	private static MultiValueMap<String, ?> nothing() {
		var body = new MultipartBodyBuilder();
		body.part("note", "no file");
		return body.build();
	}

}
