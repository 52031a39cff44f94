package org.alkimos.platform.programs;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.Roster;

import static org.assertj.core.api.Assertions.assertThat;

/** Each page empty, full and in error, at two widths, with axe. */
@PlatformTest
@Tag(Extent.SIZED)
class ProgramsPagesTests {

	private static PageView view;

	private final TenantId institution = Acting.newInstitution();

	private final Actor manager = Acting.as(this.institution, Role.PROGRAM_MANAGER);

	@Autowired
	private ApiClient api;

	@BeforeAll
	static void open() {
		view = new PageView();
	}

	@AfterAll
	static void close() {
		view.close();
	}

	@Test
	void emptyPagesTeach() {
		inspect("/programs", "programs-empty");
		inspect("/programs/new", "program-new");
		CohortFixture made = CohortFixture.open(this.api.as(this.manager));
		inspect("/programs/" + made.program() + "/cohorts/new", "cohort-new");
		inspect(made.path(), "cohort-enrollment");
		inspect(made.path() + "/people", "people-empty");
		inspect(made.path() + "/roster-import", "roster-import");
	}

	@Test
	void fullPagesShowTheCohort() {
		CohortFixture made = CohortFixture.open(this.api.as(this.manager));
		made.bring("", Roster.ofTheCareerCohort());
		inspect("/programs", "programs-full");
		inspect("/programs/" + made.program(), "program-full");
		inspect(made.path(), "cohort-matching");
		inspect(made.path() + "/people", "people-full");
		view.inspect(Acting.as(this.institution, Role.EVALUATOR), this.api.address() + made.path(), "cohort-evaluator");
	}

	@Test
	void mistakesAreNamedBesideTheirFields() {
		CohortFixture made = CohortFixture.open(this.api.as(this.manager));
		Page page = page("/programs/" + made.program() + "/cohorts/new");
		page.getByLabel("Opening event").fill("2026-09-19");
		page.getByLabel("Closing event").fill("2026-09-01");
		page.getByLabel("Maximum mentees").fill("12");
		click(page, "Create cohort");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Enter a name for the cohort.",
				"Enter the date of the mid-year event.", "Choose a number of mentees from 1 to 10.");
		assertThat(page.getByLabel("Opening event").inputValue()).isEqualTo("2026-09-19");
		view.inspect(page, "cohort-new-errors-1440");
	}

	@Test
	void aRosterIsLookedAtBeforeAnybodyIsEnrolled() {
		CohortFixture made = CohortFixture.open(this.api.as(this.manager));
		Page page = page(made.path() + "/roster-import");
		click(page, "Check files");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Choose a mentee file");
		view.inspect(page, "roster-import-error-1440");
		page.getByLabel("Mentees").setInputFiles(file("mentees-with-errors.csv"));
		click(page, "Check files");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("<script>alert(1)</script> Markup",
				"=HYPERLINK(\"http://x.example\";\"x\")", "A quotation mark in this row is never closed");
		view.inspect(page, "roster-preview-1440");
		page.setViewportSize(390, 900);
		view.inspect(page, "roster-preview-390");
		page.setViewportSize(1440, 900);
		click(page, "Enroll 5 people");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("5 people were enrolled.",
				"Nils Ünïcødé");
		page.goBack();
		page.reload();
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Roster imported");
		view.inspect(page, "roster-imported-1440");
	}

	@Test
	void aManagerSeesAMentorsTrainingDatesAndAddsSome() throws IOException {
		CohortFixture made = CohortFixture.open(this.api.as(this.manager));
		made.bring("", Roster.ofTheCareerCohort());
		Page page = page(made.path() + "/people?role=mentor");
		page.getByText("Last trained").first().click();
		page.locator("[name=on]").fill(LocalDate.now().plusDays(2).toString());
		click(page, "Add date");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Choose a date from 1970 up to today.",
				"Initial training");
		view.inspect(page, "training-error-1440");
		page.setViewportSize(390, 900);
		view.inspect(page, "training-error-390");
		page.locator("[name=on]").fill(LocalDate.now().minusDays(1).toString());
		click(page, "Add date");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Training date added.", "Refresher");
		view.inspect(page, "training-390");
		page.setViewportSize(1440, 900);
		view.inspect(page, "training-1440");
		page.navigate(this.api.address() + made.path() + "/roster-import");
		page.getByLabel("Mentors").setInputFiles(refreshed());
		click(page, "Check files");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Nothing is saved yet",
				"New training dates: 2026-03-04");
		view.inspect(page, "roster-refreshed-1440");
		page.setViewportSize(390, 900);
		view.inspect(page, "roster-refreshed-390");
		click(page, "Add 1 training date");
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("1 training date was added.");
	}

	/** The mentors again, one of them trained once more. */
	private static FilePayload refreshed() throws IOException {
		String mentors = new ClassPathResource("career-cohort/mentors.csv").getContentAsString(StandardCharsets.UTF_8)
			.replaceFirst("2025-10-02", "2025-10-02;2026-03-04");
		return new FilePayload("mentors.csv", "text/csv", mentors.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void aCohortWithoutPodsAtWorkIsClosedAfterAsking() {
		CohortFixture made = CohortFixture.open(this.api.as(this.manager));
		Page page = page(made.path());
		click(page, "Close cohort");
		view.inspect(page, "cohort-close-dialog-1440");
		page.locator("dialog[open]")
			.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Close cohort"))
			.click();
		assertThat(PageView.loaded(page).locator("body").innerText()).contains("Cohort closed.");
		view.inspect(page, "cohort-ended-1440");
	}

	private static void click(Page page, String button) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true)).first().click();
	}

	private Page page(String path) {
		Page page = view.as(this.manager, 1440);
		page.navigate(this.api.address() + path);
		return page;
	}

	private void inspect(String path, String name) {
		view.inspect(this.manager, this.api.address() + path, name);
	}

	private static Path file(String name) {
		return Path.of("kit", "src", "test", "resources", name);
	}

}
