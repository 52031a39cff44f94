package org.alkimos.platform.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipInputStream;

import org.jspecify.annotations.Nullable;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.print.PdfUa;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
class EvaluationApiTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

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
		assertThat(cleared.getBody()).contains("\"answered\":0");
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
	void anExportIsAskedForLeftAndFetched() throws Exception {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		this.running.closes(WaveMoment.OPENING);
		Actor evaluator = this.running.evaluator;
		var asked = post(evaluator, this.cohort + "/exports?form=mentor-self");
		assertThat(asked.getStatusCode().value()).isEqualTo(202);
		String export = Objects.requireNonNull(asked.getHeaders().getLocation()).getPath();
		await().atMost(Duration.ofSeconds(30))
			.until(() -> get(evaluator, export).getBody(), (body) -> body.contains("READY"));
		assertThat(get(evaluator, export).getBody()).contains("\"percent\":100").contains("\"responses\":6");
		byte[] file = this.api.as(evaluator).get().uri(export + "/file").retrieve().toEntity(byte[].class).getBody();
		assertThat(entries(Objects.requireNonNull(file))).contains("read.R", "responses_long.csv", "responses.xlsx",
				"responses.json", "redcap_dictionary.csv");
		await().atMost(Duration.ofSeconds(30))
			.until(() -> this.api.as(evaluator).get().uri("/notices").retrieve().toEntity(String.class).getBody(),
					(page) -> page.contains("the export you asked for is ready"));
		assertThat(get(this.running.manager, export).getStatusCode().value()).isEqualTo(403);
		assertThat(this.api.as(evaluator).delete().uri(export).retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(204);
		assertThat(get(evaluator, export + "/file").getStatusCode().value()).isEqualTo(409);
	}

	@Test
	void anExportIsLoadedByAnotherInstitutionWithTheSameNumbers() {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		this.running.closes(WaveMoment.OPENING);
		byte[] zip = this.api.as(this.running.evaluator)
			.get()
			.uri(this.cohort + "/results.zip?form=mentor-self")
			.retrieve()
			.toEntity(byte[].class)
			.getBody();
		Actor elsewhere = new RunningCohort(this.parts, 1, 3).evaluator;
		var left = load(elsewhere, Objects.requireNonNull(zip));
		assertThat(left.getStatusCode().value()).as(String.valueOf(left.getBody())).isEqualTo(302);
		String set = Objects.requireNonNull(left.getHeaders().getLocation()).getPath();
		assertThat(get(elsewhere, set).getBody()).contains("6 forms of 6 people").contains("Nothing is kept yet");
		assertThat(get(elsewhere, "/data-sets").getBody()).contains("No data sets");
		post(elsewhere, set + "/confirmation");
		String figures = get(elsewhere, set + "/figures.csv").getBody();
		assertThat(figures).isEqualTo(text(zip, "dashboard.csv"))
			.contains("mentor-self,MCA-26,strict,all,opening,COM,mean,4");
		var wrong = load(elsewhere, "no zip".getBytes(StandardCharsets.UTF_8));
		assertThat(wrong.getStatusCode().value()).isEqualTo(422);
		assertThat(wrong.getBody()).contains("responses_long.csv is not in this zip");
		assertThat(get(this.running.evaluator, set).getStatusCode().value()).isEqualTo(404);
	}

	private ResponseEntity<String> load(Actor actor, byte[] zip) {
		var body = new MultipartBodyBuilder();
		body.part("file", zip, MediaType.parseMediaType("application/zip")).filename("export.zip");
		return this.api.as(actor)
			.post()
			.uri("/data-sets")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toEntity(String.class);
	}

	private static String text(byte[] file, String wanted) {
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(wanted)) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new IllegalArgumentException(wanted);
	}

	private static List<String> entries(byte[] file) throws IOException {
		List<String> names = new ArrayList<>();
		try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
			for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				names.add(entry.getName());
			}
		}
		return names;
	}

	private ResponseEntity<String> get(Actor actor, String path) {
		return this.api.as(actor).get().uri(path).retrieve().toEntity(String.class);
	}

	private ResponseEntity<String> post(Actor actor, String path) {
		return this.api.as(actor).post().uri(path).retrieve().toEntity(String.class);
	}

	private ResponseEntity<String> put(Actor actor, @Nullable String seen, String body) {
		return this.api.as(actor)
			.put()
			.uri(this.form + "/answers")
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
