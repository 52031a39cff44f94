package org.alkimos.platform.evaluation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipInputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.assessment.Consents;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Exports that take their time, and what becomes of them elsewhere. */
@PlatformTest
class ExportsApiTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	private RunningCohort running;

	private String cohort;

	@BeforeEach
	void podsArePublished() {
		this.running = new RunningCohort(this.parts, 6, 3);
		this.cohort = "/api/v1/cohorts/" + this.running.cohort.value();
	}

	@Test
	void anExportIsAskedForLeftAndFetched() throws Exception {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		this.running.closes(WaveMoment.OPENING);
		Actor evaluator = this.running.evaluator;
		var asked = post(evaluator, this.cohort + "/exports?form=mentor-self");
		assertThat(asked.getStatusCode().value()).isEqualTo(202);
		String export = Objects.requireNonNull(asked.getHeaders().getLocation()).getPath();
		await().until(() -> get(evaluator, export).getBody(), (body) -> body.contains("READY"));
		assertThat(get(evaluator, export).getBody()).contains("\"percent\":100").contains("\"responses\":6");
		byte[] file = this.api.as(evaluator).get().uri(export + "/file").retrieve().toEntity(byte[].class).getBody();
		assertThat(entries(Objects.requireNonNull(file))).contains("read.R", "responses_long.csv", "responses.xlsx",
				"responses.json", "redcap_dictionary.csv");
		await().until(() -> this.api.as(evaluator).get().uri("/notices").retrieve().toEntity(String.class).getBody(),
				(page) -> page.contains("the export you requested is ready"));
		assertThat(get(this.running.manager, export).getStatusCode().value()).isEqualTo(403);
		assertThat(this.api.as(evaluator).delete().uri(export).retrieve().toBodilessEntity().getStatusCode().value())
			.isEqualTo(204);
		assertThat(get(evaluator, export + "/file").getStatusCode().value()).isEqualTo(409);
	}

	@Test
	void anExportIsGoneOnceSomebodyTakesTheirConsentBack() {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		this.running.closes(WaveMoment.OPENING);
		Actor evaluator = this.running.evaluator;
		String export = Objects
			.requireNonNull(post(evaluator, this.cohort + "/exports?form=mentor-self").getHeaders().getLocation())
			.getPath();
		await().until(() -> get(evaluator, export).getBody(), (body) -> body.contains("READY"));
		this.running.allows(this.running.pods.getFirst().leader(), new Consents(true, false));
		assertThat(get(evaluator, export + "/file").getStatusCode().value()).as("still evaluation").isEqualTo(200);
		this.running.allows(this.running.pods.getFirst().leader(), new Consents(false, false));
		assertThat(get(evaluator, export + "/file").getStatusCode().value()).isEqualTo(404);
	}

	@Test
	void nobodyOfAPodTakesSingleAnswersAlong() {
		this.running.mentorsAnswer(6, WaveMoment.OPENING, 4);
		this.running.closes(WaveMoment.OPENING);
		Actor mentor = new Actor(this.running.evaluator.institution(), this.running.pods.getFirst().leader(),
				Set.of(Role.EVALUATOR));
		for (String rows : List.of("/results.zip?form=mentor-self", "/results.csv", "/responses?purpose=EVALUATION")) {
			assertThat(get(mentor, this.cohort + rows).getStatusCode().value()).as(rows).isEqualTo(403);
			assertThat(get(this.running.evaluator, this.cohort + rows).getStatusCode().value()).as(rows).isEqualTo(200);
		}
		assertThat(post(mentor, this.cohort + "/exports?form=mentor-self").getStatusCode().value()).isEqualTo(403);
		assertThat(get(mentor, this.cohort + "/results?form=mentor-self").getStatusCode().value()).isEqualTo(200);
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
		assertThat(get(elsewhere, set).getBody()).contains("6 forms of 6 people").contains("Not saved yet");
		assertThat(get(elsewhere, "/data-sets").getBody()).contains("No data sets yet");
		post(elsewhere, set + "/confirmation");
		String figures = get(elsewhere, set + "/figures.csv").getBody();
		assertThat(figures).isEqualTo(text(zip, "dashboard.csv"))
			.contains("mentor-self,MCA-26,strict,all,opening,COM,mean,");
		var wrong = load(elsewhere, "no zip".getBytes(StandardCharsets.UTF_8));
		assertThat(wrong.getStatusCode().value()).isEqualTo(422);
		assertThat(wrong.getBody()).contains("contain responses_long.csv");
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

}
