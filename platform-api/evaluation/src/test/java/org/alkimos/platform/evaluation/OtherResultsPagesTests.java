package org.alkimos.platform.evaluation;

import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;

/** Scores of an institution's own instrument on the evaluator's page. */
@PlatformTest
@Tag(Extent.SIZED)
class OtherResultsPagesTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	@Autowired
	private Environment environment;

	@Test
	void theEvaluatorChoosesTheInstrument() {
		var running = new RunningCohort(this.parts, 12, 3);
		running.mentorsAnswer(12, WaveMoment.OPENING, 4);
		running.opensClosingWave();
		running.mentorsAnswer(12, WaveMoment.CLOSING, 5);
		asAnsweredUnderAnotherCode(running);
		asWritten(running, "wish", 12);
		asWritten(running, "help", 8);
		running.closes(WaveMoment.OPENING);
		running.closes(WaveMoment.CLOSING);
		String cohort = "/cohorts/" + running.cohort.value();
		try (PageView browser = new PageView()) {
			Page page = browser.as(running.evaluator, 1440);
			page.navigate(this.api.address() + cohort + "/evaluation?version=MCA-21");
			page.selectOption("[name=instrument]", "OURS/1");
			page.click("button:has-text('Apply')");
			page.waitForURL((url) -> url.contains("instrument=OURS"));
			assertThat(PageView.loaded(page).innerText("main")).contains("Means on a scale from 1 to 7", "12 of 12")
				.doesNotContain("Export for research");
			browser.inspect(running.evaluator, page.url(), "evaluation-other");
			browser.inspect(running.evaluator, this.api.address() + cohort + "/evaluation?form=mentee-about-mentor",
					"evaluation-words");
			page.navigate(this.api.address() + cohort + "/evaluation?form=mentee-about-mentor");
			assertThat(PageView.loaded(page).innerText("main")).contains("In their own words",
					"I wish for more time, said 7", "Too few people commented");
		}
		var client = this.api.as(running.evaluator);
		String results = "/api/v1" + cohort + "/results";
		assertThat(Json.get(client, results + "?instrument=OURS/1").path("competencies"))
			.isEqualTo(Json.get(client, results).path("competencies"));
		for (String path : List.of("/report", "/report.pdf", "/results")) {
			assertThat(status(running.evaluator, "/api/v1" + cohort + path + "?version=OURS-21")).as(path)
				.isEqualTo(422);
		}
		String crosswalk = "/api/v1" + cohort + "/crosswalk.csv";
		assertThat(this.api.as(running.manager).get().uri(crosswalk + "?instrument=OURS").retrieve().body(String.class))
			.contains("person-", "pod-");
		assertThat(status(running.manager, crosswalk + "?instrument=THEIRS")).isEqualTo(422);
	}

	private int status(Actor actor, String path) {
		return this.api.as(actor).get().uri(path).retrieve().toBodilessEntity().getStatusCode().value();
	}

	/** What mentors wrote to a question of their opening form. */
	private void asWritten(RunningCohort running, String question, int people) {
		Superuser.connect(this.environment).sql("""
				insert into evaluation.answer (tenant_id, assessment_id, item_key, not_applicable, text)
				select a.tenant_id, a.assessment_id, ?, false, 'I wish for more time, said ' || row_number() over ()
				from evaluation.assessment a join evaluation.wave w using (tenant_id, wave_id)
				where a.cohort_id = ? and a.submitted_at is not null and a.instrument_code = 'OURS'
				  and w.moment = 'OPENING' limit ?""").params(question, running.cohort.value(), people).update();
	}

	/** What mentors said of the standard instrument, said of one of our own. */
	private void asAnsweredUnderAnotherCode(RunningCohort running) {
		var client = this.api.as(running.evaluator);
		String standard = client.get().uri("/instruments/MCA/file").retrieve().body(String.class);
		running.load(standard.replace("\"code\" : \"MCA\"", "\"code\" : \"OURS\"")
			.replace("\"MCA-21\"", "\"OURS-21\"")
			.replaceFirst("\"items\" : \\[", "\"items\" : [ "
					+ "{\"number\": 91, \"key\": \"wish\", \"kind\": \"TEXT\", \"label\": \"What do you wish for?\"}, "
					+ "{\"number\": 92, \"key\": \"help\", \"kind\": \"TEXT\", \"label\": \"What helped you?\"}, ")
			.replaceFirst("\"title\" : \"[^\"]*\"", "\"title\" : \"Our own scale\""));
		JdbcClient superuser = Superuser.connect(this.environment);
		superuser.sql("""
				insert into evaluation.assessment select (jsonb_populate_record(a, jsonb_build_object(
				  'assessment_id', md5(a.assessment_id::text), 'instrument_code', 'OURS', 'instrument_version', 1))).*
				from evaluation.assessment a where a.cohort_id = ? and a.submitted_at is not null""")
			.param(running.cohort.value())
			.update();
		superuser.sql("""
				insert into evaluation.answer select (jsonb_populate_record(n, jsonb_build_object(
				  'assessment_id', md5(n.assessment_id::text)))).*
				from evaluation.answer n join evaluation.assessment a using (tenant_id, assessment_id)
				where a.cohort_id = ? and a.submitted_at is not null and a.instrument_code = 'MCA'""")
			.param(running.cohort.value())
			.update();
	}

}
