package org.alkimos.platform.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.evaluation.instrument.Instrument;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class InstrumentsPagesTests {

	@Autowired
	private RunningCohort.Parts parts;

	@Autowired
	private ApiClient api;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private Instrument standard;

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
	void aManagerLoadsAnInstrumentAndItsNextVersion() {
		Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		this.browser.inspect(manager, address("/instruments"), "instruments");
		Page page = this.browser.as(manager, 1440);
		page.navigate(address("/instruments"));
		load(page, instrument().replace("\"multiple\"", "\"several\"").replace("\"max\": 240", "\"max\": \"much\""));
		assertThat(page.locator(".ak-error-summary")).containsText("$.items[4]: Remove “several”");
		assertThat(page.locator(".ak-error-summary")).containsText("$.items[3].max: Enter a whole number here.");
		this.browser.inspect(page, "instruments-refused");
		load(page, instrument());
		assertThat(page.locator("main")).containsText("Loaded on a page loaded as version 1.");
		assertThat(page.locator("main")).containsText("Asked only if meets is 1");
		assertThat(page.locator("main")).containsText("Has time, Comes late (reversed)");
		page.navigate(address("/instruments"));
		load(page, instrument().replace("Has time", "Takes time"));
		assertThat(page.locator("main")).containsText("version 2");
		this.browser.inspect(manager, address("/instruments/PAGES"), "instrument");
		page.getByText("Version 1", new Page.GetByTextOptions().setExact(true)).click();
		assertThat(page.locator("main")).containsText("Has time");
		page.getByText("Retire", new Page.GetByTextOptions().setExact(true)).click();
		page.getByText("Retire the instrument").click();
		assertThat(page.locator("main")).containsText("Instrument retired.");
		this.browser.inspect(page, "instruments-retired");
		page.context().close();
	}

	@Test
	void theStandardInstrumentIsShownWithItsVersionsAndExported() {
		Actor evaluator = Acting.as(Acting.newInstitution(), Role.EVALUATOR);
		String path = "/instruments/" + this.standard.code();
		this.browser.inspect(evaluator, address(path), "instrument-standard");
		var file = this.api.as(evaluator).get().uri(path + "/file").retrieve().toEntity(String.class);
		org.assertj.core.api.Assertions.assertThat(file.getHeaders().getContentDisposition().getFilename())
			.isEqualTo(this.standard.code() + ".json");
		org.assertj.core.api.Assertions.assertThat(file.getBody()).contains("\"com.trust\"");
	}

	@Test
	void officialWordingIsLoadedAfterTheLicenseWasAttested() {
		var running = new RunningCohort(this.parts, 1, 3);
		Page page = this.browser.as(running.evaluator, 1440);
		page.navigate(address("/instruments/" + this.standard.code()));
		page.locator("input[name=language]").fill("en");
		page.locator("input[name=license]").fill("License 7 of our university");
		wording(page);
		assertThat(page.locator(".ak-error-summary"))
			.containsText("Confirm that your institution may use this wording.");
		assertThat(page.locator("input[name=license]")).hasValue("License 7 of our university");
		this.browser.inspect(page, "wording-refused");
		page.locator("input[name=attested]").check();
		wording(page);
		assertThat(page.locator("main")).containsText("Wording loaded.");
		this.browser.inspect(running.evaluator, address("/instruments/" + this.standard.code()), "instrument-worded");
		org.assertj.core.api.Assertions.assertThat(audited(running))
			.containsExactly("evaluation.wording-loaded " + this.standard.code() + "/en");
		Page answering = this.browser.as(running.firstMentee(), 390);
		answering.navigate(address("/assessments"));
		answering.locator(".ak-task-title").first().click();
		assertThat(answering.locator("main")).containsText("Official text of com.trust");
		assertThat(answering.locator("main")).containsText("License 7 of our university");
		this.browser.inspect(answering, "assessment-worded-390");
		answering.context().close();
		page.getByText("Withdraw", new Page.GetByTextOptions().setExact(true)).click();
		page.getByText("Withdraw the wording").click();
		assertThat(page.locator("main")).containsText("Short labels are shown");
		page.context().close();
	}

	@Test
	void aMenteeAnswersEveryKindOfQuestion() {
		var running = new RunningCohort(this.parts, 1, 3);
		asksItsOwn(running);
		this.browser.inspect(running.firstMentee(), address("/assessments"), "assessments-own");
		Page page = this.browser.as(running.firstMentee(), 1440);
		page.navigate(address("/assessments"));
		page.getByText("The mentoring you receive, at the start").click();
		assertThat(page.locator("main")).containsText("Only if you answered “Yes” to question 3.");
		field(page, "answer.time", "4").check(new Locator.CheckOptions().setForce(true));
		assertThat(page.locator("#touched")).hasText("1 of 5 answered");
		field(page, "answer.meets", "1").check();
		assertThat(page.locator("#touched")).hasText("2 of 6 answered");
		page.locator("input[name='answer.minutes']").fill("60");
		field(page, "chosen.topics", "1").check();
		field(page, "chosen.topics", "3").check();
		page.locator("textarea[name='text.wish']").fill("More time, please");
		page.locator("textarea[name='text.wish']").blur();
		assertThat(page.locator("#touched")).hasText("5 of 6 answered");
		this.browser.inspect(page, "assessment-kinds");
		page.reload();
		assertThat(page.locator("input[name='answer.minutes']")).hasValue("60");
		assertThat(field(page, "chosen.topics", "3")).isChecked();
		field(page, "chosen.topics", "1").uncheck();
		field(page, "chosen.topics", "3").uncheck();
		assertThat(page.locator("#touched")).hasText("4 of 6 answered");
		field(page, "forEvaluation", "true").check();
		page.getByText("Review and submit").click();
		assertThat(page.locator("main")).containsText("2 questions unanswered");
		assertThat(page.locator("main")).containsText("2. Comes late");
		page.locator("main form button").first().click();
		assertThat(page.locator("main")).containsText("Your answers have been submitted");
		page.locator("main table a").first().click();
		assertThat(page.locator("main")).containsText("More time, please");
		this.browser.inspect(page, "assessment-kinds-done");
		page.context().close();
	}

	/**
	 * What is handed in carries the version of the last save, however long that takes.
	 */
	@Test
	void aPressWaitsForTheSaveThatIsUnderWay() {
		var running = new RunningCohort(this.parts, 1, 3);
		asksItsOwn(running);
		Page page = this.browser.as(running.firstMentee(), 1440);
		page.navigate(address("/assessments"));
		page.getByText("The mentoring you receive, at the start").click();
		page.route((address) -> true, (route) -> {
			if (route.request().headers().containsKey("hx-request")) {
				page.waitForTimeout(1_000);
			}
			route.resume();
		});
		field(page, "answer.time", "4").check(new Locator.CheckOptions().setForce(true));
		field(page, "answer.meets", "1").check();
		page.getByText("Review and submit").dblclick();
		assertThat(page.locator("main")).containsText("questions unanswered");
		assertThat(page.locator("main")).not().containsText("1. ");
		page.context().close();
	}

	@Test
	void theQuestionsFitAPhone() {
		var running = new RunningCohort(this.parts, 1, 3);
		asksItsOwn(running);
		Page page = this.browser.as(running.firstMentee(), 390);
		page.navigate(address("/assessments"));
		page.getByText("The mentoring you receive, at the start").click();
		this.browser.inspect(page, "assessment-kinds-390");
		page.context().close();
	}

	/** Forms of the running wave ask the institution's own instrument. */
	private void asksItsOwn(RunningCohort running) {
		running.here(() -> this.parts.library().load(running.manager, instrument()));
		running.here(() -> this.parts.transaction()
			.execute((status) -> this.jdbc
				.sql("update evaluation.assessment set instrument_code = 'PAGES', instrument_version = 1")
				.update()));
	}

	private List<String> audited(RunningCohort running) {
		return running.here(() -> this.parts.transaction()
			.execute((status) -> this.jdbc
				.sql("select action || ' ' || detail from kernel.audit_entry where actor_id = ? and kind = 'COMMAND'")
				.param(running.evaluator.person().value())
				.query(String.class)
				.list()));
	}

	private static void load(Page page, String document) {
		page.locator("input[name=instrument]")
			.setInputFiles(new FilePayload("own.json", "application/json", document.getBytes(StandardCharsets.UTF_8)));
		page.getByText("Upload file").click();
	}

	private void wording(Page page) {
		String csv = this.standard.items()
			.stream()
			.map((item) -> item.key() + ",Official text of " + item.key())
			.collect(Collectors.joining("\n", "key,text\n", "\n"));
		page.locator("input[name=file]")
			.setInputFiles(new FilePayload("wording.csv", "text/csv", csv.getBytes(StandardCharsets.UTF_8)));
		page.getByText("Load the wording").click();
	}

	private static Locator field(Page page, String name, String value) {
		return page.locator("input[name='" + name + "'][value='" + value + "']");
	}

	private static String instrument() {
		try {
			return new ClassPathResource("instrument.json").getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private String address(String path) {
		return this.api.address() + path;
	}

}
