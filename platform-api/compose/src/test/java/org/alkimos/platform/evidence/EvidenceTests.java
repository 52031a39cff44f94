package org.alkimos.platform.evidence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.client.RestClient;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.evaluation.RunningCohort;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PdfUa;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
@Tag(Extent.SIZED)
class EvidenceTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	@Test
	void aProgramShowsWhatItDidAndNoSmallGroup() throws Exception {
		var running = new RunningCohort(this.parts, 13, 3);
		running.mentorsAnswer(11, WaveMoment.OPENING, 4);
		String pages = "/programs/" + running.program().value() + "/evidence";
		String csv = get(running.evaluator, "/api/v1" + pages + ".csv", String.class).getBody();
		assertThat(csv).startsWith("section,figure,value,n,note")
			.contains("meetings,Active pods,13,,")
			.contains("plans,Mentees in pods,39,,")
			.contains("response,\"Opening wave, mentors about themselves\",hidden,13,")
			.contains("response,\"Opening wave, mentees about their mentor\",0,39,")
			.contains("change,\"mentors about themselves, Overall\",–,,");
		byte[] pdf = get(running.evaluator, pages + ".pdf", byte[].class).getBody();
		assertThat(pdf).isNotNull();
		Files.write(Files.createDirectories(Path.of("target", "screens")).resolve("evidence.pdf"), pdf);
		assertThat(PdfUa.failedChecks(pdf)).isEmpty();
		try (PDDocument document = Loader.loadPDF(pdf)) {
			assertThat(new PDFTextStripper().getText(document)).contains("Early-Career Faculty Mentoring")
				.contains("Page 1 of 3")
				.contains("hidden");
		}
		try (PageView browser = new PageView()) {
			browser.inspect(running.evaluator, this.api.address() + pages, "evidence");
			browser.inspect(running.manager, this.api.address() + pages + "?from=soon", "evidence-wrong");
			browser.inspect(running.manager, this.api.address() + "/evidence", "evidence-programs");
		}
		raisesFloor(running.manager, 14);
		assertThat(get(running.evaluator, "/api/v1" + pages + ".csv", String.class).getBody())
			.contains("meetings,Active pods,hidden,,")
			.contains("plans,Mentees in pods,39,,")
			.contains("response,\"Opening wave, mentors about themselves\",hidden,,");
		assertThat(get(running.evaluator, "/api/v1" + pages, String.class).getBody()).contains("\"floor\":14");
	}

	private void raisesFloor(Actor administrator, int floor) {
		this.api.as(administrator)
			.put()
			.uri("/api/v1/small-groups")
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("floor", floor))
			.retrieve()
			.toBodilessEntity();
	}

	@Test
	void mentorsAreCountedByTheirTrainings() {
		LocalDate today = LocalDate.now();
		LocalDate before = today.minusYears(3);
		RestClient manager = this.api.as(Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER));
		String program = Json.idIn(Json.post(manager, "/api/v1/programs", Map.of("name", "Trained")));
		String cohort = Json.idIn(Json.post(manager, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "Now", "opensOn", today.toString(), "midYearOn", today.plusMonths(2).toString(),
						"closesOn", today.plusMonths(4).toString(), "timeZone", "UTC")));
		var body = new MultipartBodyBuilder();
		body.part("mentors",
				mentors("", "", "", "", "", before, before, before, before, before, before, today, today, today, today,
						today, before + ";" + today, before + ";" + today, before + ";" + today, before + ";" + today,
						before + ";" + today))
			.filename("mentors.csv");
		assertThat(manager.post()
			.uri("/api/v1/cohorts/" + cohort + "/roster-imports")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(201);
		assertThat(manager.get()
			.uri("/api/v1/programs/" + program + "/evidence.csv?from=" + YearMonth.now().minusMonths(2) + "&to="
					+ YearMonth.now())
			.retrieve()
			.body(String.class)).contains("training,Mentors,21,,")
			.contains("training,Trained by the end of the period,16,21,")
			.contains("training,First trained in the period,5,21,")
			.contains("training,Had refresher training in the period,5,21,")
			.contains("training,Last training more than two years ago,6,21,");
	}

	/** As many mentors, with these cells of training dates. */
	private static ByteArrayResource mentors(Object... trainedOn) {
		StringBuilder rows = new StringBuilder(
				"external_id,given_name,family_name,email,institution,department,field,rank,offers,pod_capacity,"
						+ "availability,modality,mentor_training_date,direct_reports,avoid\n");
		for (int i = 0; i < trainedOn.length; i++) {
			rows.append(
					"R%1$d,Ruth,Head-%1$d,r%1$d@northgate.example,Northgate,Surgery,trauma,professor,writing,1,Tue 10:00,either,%2$s,,%n"
						.formatted(i, trainedOn[i]));
		}
		return new ByteArrayResource(rows.toString().getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void managersGetNoScores() {
		var running = new RunningCohort(this.parts, 1, 3);
		String pack = "/api/v1/programs/" + running.program().value() + "/evidence";
		String seen = get(running.manager, pack, String.class).getBody();
		assertThat(seen).contains("\"key\":\"response\"").doesNotContain("\"key\":\"change\"");
		assertThat(get(running.evaluator, pack, String.class).getBody()).contains("\"key\":\"change\"");
		assertThat(get(running.firstMentee(), pack, String.class).getStatusCode().value()).isEqualTo(403);
	}

	@Test
	void aPeriodIsWholeMonthsAndThreeOfThem() {
		var running = new RunningCohort(this.parts, 1, 3);
		String pack = "/api/v1/programs/" + running.program().value() + "/evidence";
		for (String wrong : new String[] { "?from=2026-09&to=2026-10", "?from=2026-09-01", "?from=0001-01",
				"?from=2026-09&to=2026-01" }) {
			assertThat(get(running.manager, pack + wrong, String.class).getStatusCode().value()).as(wrong)
				.isEqualTo(422);
		}
		assertThat(get(running.manager, pack + "?from=2001-01&to=2001-12", String.class).getBody())
			.contains("\"cohorts\":[]");
	}

	private <T> ResponseEntity<T> get(Actor actor, String path, Class<T> type) {
		return this.api.as(actor).get().uri(path).retrieve().toEntity(type);
	}

}
