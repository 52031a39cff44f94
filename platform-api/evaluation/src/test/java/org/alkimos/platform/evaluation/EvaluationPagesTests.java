package org.alkimos.platform.evaluation;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.evaluation.PaperDesk;
import org.alkimos.evaluation.assessment.AssessmentView.Overview;
import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.evaluation.paper.PaperSheet;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PdfUa;
import org.alkimos.platform.testing.PlatformTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class EvaluationPagesTests {

	/** An instrument without a stem for looking back. */
	private static final String FELT = """
			{"code": "FELT", "title": "Support", "stems": {"MENTOR_SELF": "How well supported?"},
			 "scale": {"low": 1, "high": 5}, "items": [{"number": 1, "key": "felt", "label": "Support"}],
			 "versions": [{"code": "F-1", "subscales": []}]}""";

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	@Autowired
	private PaperDesk paper;

	private PageView browser;

	@BeforeAll
	void openBrowser() {
		this.browser = new PageView();
	}

	@AfterAll
	void closeBrowser() {
		this.browser.close();
	}

	@Test
	void aMenteeFillsInTheFormAndHandsItIn() {
		var running = new RunningCohort(this.parts, 1, 4);
		Page page = this.browser.as(running.firstMentee(), 1440);
		page.navigate(address("/assessments"));
		this.browser.inspect(page, "assessments-open");
		page.locator(".ak-task-title").first().click();
		assertThat(page.locator(".ak-privacy").first()).containsText("With 4 mentees in your pod");
		choose(page, "answer.com.listening", "6");
		assertThat(page.locator("#touched")).hasText("1 of 26 answered");
		choose(page, "answer.com.feedback", "NA");
		choose(page, "answer.com.trust", "3");
		assertThat(page.locator("#touched")).hasText("3 of 26 answered");
		assertThat(page.locator("[data-ak-saved-text]")).containsText("Saved");
		this.browser.inspect(page, "assessment-begun");
		page.reload();
		assertThat(radio(page, "answer.com.trust", "3")).isChecked();
		page.getByText("Review and submit").click();
		assertThat(page.locator("main")).containsText("23 questions unanswered");
		assertThat(page.locator("main form")).hasCount(0);
		this.browser.inspect(page, "assessment-check-unsaid");
		page.getByText("Choose yes or no").click();
		assertThat(page.locator("input[name=forEvaluation]:checked")).hasCount(0);
		choose(page, "forEvaluation", "false");
		page.getByText("Review and submit").click();
		assertThat(page.locator("main")).containsText("No, don't count my answers");
		this.browser.inspect(page, "assessment-check");
		page.locator("main form button").first().click();
		assertThat(page.locator("main")).containsText("Your answers have been submitted");
		this.browser.inspect(page, "assessments-done");
		page.locator("main table a").first().click();
		this.browser.inspect(page, "assessment-done");
		page.context().close();
	}

	@Test
	void theFormFitsAPhoneAndWorksByKeyboard() {
		var running = new RunningCohort(this.parts, 1, 3);
		Actor mentor = running.person(running.pods.getFirst().leader());
		Page page = this.browser.as(mentor, 390);
		page.navigate(address("/assessments"));
		page.locator(".ak-task-title").first().click();
		this.browser.inspect(page, "assessment-390");
		radio(page, "answer.com.listening", "1").focus();
		page.keyboard().press("ArrowRight");
		page.keyboard().press("ArrowRight");
		assertThat(radio(page, "answer.com.listening", "3")).isChecked();
		assertThat(page.locator("#touched")).hasText("1 of 26 answered");
		page.context().close();
	}

	@Test
	void nothingToAnswerSaysSo() {
		var running = new RunningCohort(this.parts, 1, 3);
		this.browser.inspect(running.person(PersonId.next()), address("/assessments"), "assessments-empty");
	}

	@Test
	void theEvaluatorSeesCompetenciesBeforeAndAfter() throws Exception {
		var running = new RunningCohort(this.parts, 13, 3);
		this.browser.inspect(running.evaluator, dashboard(running), "evaluation-empty");
		running.mentorsAnswer(13, WaveMoment.OPENING, 4);
		running.pods.stream()
			.limit(3)
			.forEach((pod) -> running.answers(pod.mentees().getFirst(), WaveMoment.OPENING, 5));
		running.closes(WaveMoment.OPENING);
		this.browser.inspect(running.evaluator, dashboard(running) + "?form=mentee-about-mentor", "evaluation-hidden");
		running.opensClosingWave();
		running.mentorsAnswer(11, WaveMoment.CLOSING, 4.8);
		running.closes(WaveMoment.CLOSING);
		this.browser.inspect(running.evaluator, dashboard(running), "evaluation");
		Page page = this.browser.as(running.evaluator, 390);
		page.navigate(dashboard(running));
		assertThat(page.locator("td[data-label='p (Wilcoxon)']").last()).containsText(Pattern.compile("0\\.\\d{3}"));
		page.context().close();
		org.assertj.core.api.Assertions
			.assertThat(text(running.evaluator, "/cohorts/" + running.cohort.value() + "/evaluation/report.pdf"))
			.contains("Wilcoxon)");
		this.browser.inspect(running.evaluator, dashboard(running) + "?form=mentee-about-mentor&version=MCA-21",
				"evaluation-mentees");
	}

	@Test
	void theManagerOpensTheClosingWave() {
		var running = new RunningCohort(this.parts, 2, 3);
		Page page = this.browser.as(running.manager, 1440);
		page.navigate(dashboard(running));
		this.browser.inspect(page, "evaluation-manager");
		page.getByText("Open now").click();
		page.getByText("Open the wave").click();
		assertThat(page.locator("main")).containsText("Closing wave is open");
		assertThat(page.locator("main")).not().containsText("Hedges");
		page.context().close();
		this.browser.inspect(running.manager, dashboard(running), "evaluation-manager-open");
	}

	@Test
	void theManagerPlansAWaveToLookBack() {
		var running = new RunningCohort(this.parts, 1, 3);
		Page page = this.browser.as(running.manager, 1440);
		page.navigate(dashboard(running));
		page.getByText("Schedule a wave").click();
		this.browser.inspect(page, "wave-plan");
		page.locator("select[name=moment]").selectOption("retrospective");
		page.locator("input[name=opensOn]").fill("2020-01-01");
		page.locator("main form button").click();
		assertThat(page.locator("main")).containsText("Choose today or a later date.");
		page.locator("input[name=opensOn]").fill("2099-06-01");
		page.locator("main form button").click();
		assertThat(page.locator("main")).containsText("Retrospective wave");
		page.context().close();
	}

	@Test
	void lookingBackPeopleAreAskedAboutTheTimeBeforeTheProgramOnPageAndPaper() throws Exception {
		var running = new RunningCohort(this.parts, 1, 3);
		running.looksBack(FELT);
		for (PersonId person : List.of(running.pods.getFirst().leader(), running.firstMentee().person())) {
			for (Overview form : running.mine(person)) {
				Page page = this.browser.as(running.person(person), 1440);
				page.navigate(address("/assessments/" + form.id().value()));
				if (form.moment() != WaveMoment.RETROSPECTIVE) {
					assertThat(page.locator("main")).not().containsText("before the program");
				}
				else if (form.items() == 1) {
					assertThat(page.locator("main")).containsText(Instrument.LOOKING_BACK + " How well supported?");
					this.browser.inspect(page, "assessment-looking-back-otherwise");
				}
				else {
					assertThat(page.locator("main"))
						.containsText("Think back to the time before the program: how skilled");
					this.browser.inspect(page, "assessment-looking-back-" + form.form().ordinal());
				}
				page.context().close();
			}
		}
		org.assertj.core.api.Assertions.assertThat(sheets(running, WaveMoment.RETROSPECTIVE))
			.contains("before the program: how skilled were you then")
			.contains("before the program: how skilled was your mentor then")
			.contains(Instrument.LOOKING_BACK + " How well supported?");
		org.assertj.core.api.Assertions.assertThat(sheets(running, WaveMoment.OPENING))
			.contains("How skilled is your mentor")
			.doesNotContain("before the program");
	}

	/** The text of all sheets of a wave, on one line. */
	private String sheets(RunningCohort running, WaveMoment moment) throws Exception {
		return text(running.manager,
				"/cohorts/" + running.cohort.value() + "/waves/" + running.wave(moment).id().value() + "/sheets.pdf");
	}

	private String text(Actor actor, String address) throws Exception {
		byte[] pdf = this.api.as(actor).get().uri(address).retrieve().body(byte[].class);
		Path file = Files.createDirectories(Path.of("target", "screens"))
			.resolve(address.substring(address.lastIndexOf('/') + 1));
		Files.write(file, Objects.requireNonNull(pdf));
		try (PDDocument document = Loader.loadPDF(pdf)) {
			return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
		}
	}

	@Test
	void answersOnPaperArePrintedWithoutAnswersAndEnteredWithoutNames() throws Exception {
		var running = new RunningCohort(this.parts, 1, 3);
		String wave = "/cohorts/" + running.cohort.value() + "/waves/" + running.wave(WaveMoment.OPENING).id().value();
		byte[] sheets = this.api.as(running.manager).get().uri(wave + "/sheets.pdf").retrieve().body(byte[].class);
		org.assertj.core.api.Assertions.assertThat(PdfUa.failedChecks(Objects.requireNonNull(sheets))).isEmpty();
		PaperSheet sheet = running
			.here(() -> this.paper.sheets(running.manager, running.cohort, running.wave(WaveMoment.OPENING).id())
				.getFirst());
		Page page = this.browser.as(running.evaluator, 1440);
		page.navigate(dashboard(running));
		page.getByText("Enter paper responses").first().click();
		this.browser.inspect(page, "paper");
		choose(page, "sheet,for_evaluation,for_research,com.trust\n" + sheet.number().text()
				+ ",yes,no,6\nZZZZ-ZZZZ,maybe,no,9\n");
		assertThat(page.locator("main")).containsText("Nothing is saved yet");
		assertThat(page.locator("main")).containsText("Enter yes or no, as circled on the form.");
		this.browser.inspect(page, "paper-preview");
		page.getByText("Enter 1 form").click();
		assertThat(page.locator("main")).containsText("1 form was entered and submitted.");
		page.context().close();
	}

	@Test
	void aMenteeSharesScoresWithTheirMentorAndTakesThemBack() {
		var running = new RunningCohort(this.parts, 1, 3);
		Actor mentor = running.person(running.pods.getFirst().leader());
		this.browser.inspect(mentor, address("/assessments/shared"), "shared-empty");
		running.answers(running.firstMentee().person(), WaveMoment.OPENING, 5);
		Page page = this.browser.as(running.firstMentee(), 1440);
		page.navigate(address("/assessments"));
		page.locator("main table a").first().click();
		page.getByText("Share my scores").click();
		page.locator("dialog").getByText("Share", new Locator.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("main")).containsText("can now see your scores");
		this.browser.inspect(page, "assessment-shared");
		this.browser.inspect(mentor, address("/assessments/shared"), "shared");
		page.getByText("Stop sharing", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("main")).containsText("can no longer see your scores");
		page.context().close();
	}

	private static void choose(Page page, String csv) {
		page.locator("input[type=file]")
			.setInputFiles(new FilePayload("answers.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		page.locator("main form button").first().click();
	}

	private static void choose(Page page, String name, String value) {
		radio(page, name, value).check(new Locator.CheckOptions().setForce(true));
	}

	private static Locator radio(Page page, String name, String value) {
		return page.locator("input[name='" + name + "'][value='" + value + "']");
	}

	private String dashboard(RunningCohort running) {
		return address("/cohorts/" + running.cohort.value() + "/evaluation");
	}

	private String address(String path) {
		return this.api.address() + path;
	}

}
