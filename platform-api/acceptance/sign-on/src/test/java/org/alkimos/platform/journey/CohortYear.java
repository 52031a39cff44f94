package org.alkimos.platform.journey;

import java.nio.file.Path;
import java.time.LocalDate;

import com.microsoft.playwright.Locator;

import static org.assertj.core.api.Assertions.assertThat;

/** What a program manager does in the browser, from an empty institution to the end. */
final class CohortYear {

	private static final Path FILES = Path.of("kit/src/test/resources");

	private final Visitor manager;

	private String cohort = "";

	CohortYear(Visitor manager) {
		this.manager = manager;
	}

	String path() {
		return this.cohort;
	}

	void plan() {
		this.manager.open("/programs")
			.inspect("programs-empty")
			.follow("Create your first program")
			.sees("New program");
		this.manager.fill("name", "Career Catalyst").press("Create program").sees("No cohorts yet");
		LocalDate opens = LocalDate.now().plusDays(20);
		this.manager.follow("Create the first cohort")
			.sees("New cohort")
			.fill("name", "2027")
			.fill("opensOn", opens.toString())
			.fill("midYearOn", opens.plusMonths(4).toString())
			.fill("closesOn", opens.plusMonths(9).toString())
			.press("Create cohort")
			.sees("Key dates")
			.inspect("cohort-empty");
		this.cohort = this.manager.path();
		this.manager.seesOnHome("Career Catalyst");
	}

	void importRoster() {
		this.manager.open(this.cohort + "/roster-import")
			.upload("mentees", FILES.resolve("mentees-with-errors.csv"))
			.press("Check files")
			.sees("Row numbers match your spreadsheet")
			.inspect("import-errors");
		assertThat(this.manager.main().innerHTML()).doesNotContain("<script");
		this.manager.press("Choose other files").sees("Choose your files");
		this.manager.open(this.cohort + "/people").sees("No one here yet").inspect("people-empty");
		this.manager.open(this.cohort + "/roster-import")
			.upload("mentees", FILES.resolve("career-cohort/mentees.csv"))
			.upload("mentors", FILES.resolve("career-cohort/mentors.csv"))
			.press("Check files")
			.sees("all rows are valid")
			.inspect("import-preview");
		this.manager.press("Enroll 58 people").sees("enrolled");
		this.manager.open(this.cohort + "/people").sees("Vera Zhou").inspect("people");
	}

	void formPods() {
		this.manager.open(this.cohort + "/readiness")
			.sees("Readiness checks")
			.inspect("readiness")
			.press("Run matching")
			.sees("No one has been notified yet")
			.inspect("board");
		assertThat(this.manager.main().innerText()).contains("45 / 45");
		assertThat(this.manager.place()).isEqualTo("Matching");
		this.manager.press("Lock").sees("Unlock");
		moveSomebody();
		this.manager.press("Run again").sees("Run 2 finished");
		assertThat(this.manager.main().innerText()).contains("45 / 45");
		this.manager.sees("Unlock").inspect("board-again");
	}

	private void moveSomebody() {
		Locator menu = this.manager.main().locator("details.ak-menu:has(button[name=to])").first();
		menu.locator("summary").click();
		menu.locator("button[name=to]").first().click();
		this.manager.sees("Just moved").press("Undo");
		this.manager.main().getByText("Just moved").waitFor(gone());
	}

	private static Locator.WaitForOptions gone() {
		return new Locator.WaitForOptions().setState(com.microsoft.playwright.options.WaitForSelectorState.HIDDEN);
	}

	void publish() {
		this.manager.pressAndConfirm("Publish").sees("This page is the record");
	}

	/** Sends a fresh invitation to a participant, by name. */
	void invite(String name) {
		this.manager.open(this.cohort + "/people");
		Locator row = this.manager.main().locator("tr:has(th:has-text(\"" + name + "\"))");
		row.locator("summary").click();
		row.getByText("Send invitation").click();
		this.manager.sees("The invitation to " + name + " is being sent");
	}

	void openClosingWave() {
		this.manager.open(this.cohort + "/evaluation").sees("Opening wave").inspect("waves");
		this.manager.pressAndConfirm("Close").sees("Closed");
		this.manager.pressAndConfirm("Open now").sees("Closing wave");
	}

	void closeClosingWave() {
		this.manager.open(this.cohort + "/evaluation").pressAndConfirm("Close").sees("Closing wave is closed");
	}

	void closeTooEarly() {
		this.manager.open(this.cohort).sees("You can close a cohort after its last pod has concluded");
	}

	void close() {
		this.manager.seesSoon(this.cohort, "After closing, no one can be enrolled or matched in this cohort");
		this.manager.pressAndConfirm("Close cohort").sees("This cohort is closed").inspect("cohort-closed");
		this.manager.doesNotSee("Import roster");
	}

}
