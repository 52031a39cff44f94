package org.alkimos.platform.evidence;

import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseEntity;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.evaluation.RunningCohort;
import org.alkimos.platform.print.PdfUa;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
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
			.contains("meetings,Pods at work,13,,")
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
