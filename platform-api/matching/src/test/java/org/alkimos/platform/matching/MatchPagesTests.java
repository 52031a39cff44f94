package org.alkimos.platform.matching;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

@PlatformTest
@Tag(Extent.SIZED)
class MatchPagesTests {

	private static final PageView VIEW = new PageView();

	@Autowired
	private ApiClient client;

	@Autowired
	private ImportedCohort cohorts;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@AfterAll
	static void closeTheBrowser() {
		VIEW.close();
	}

	private String address(String path) {
		return this.client.address() + path;
	}

	@Test
	void teachesWhatToDoBeforeAnybodyTakesPart() {
		CohortId cohort = this.cohorts.open(this.manager);

		VIEW.inspect(this.manager, address("/cohorts/" + cohort.value() + "/readiness"), "readiness-empty");
	}

	@Test
	void goesFromReadinessOverTheBoardToPublishedPods() {
		CohortId cohort = this.cohorts.full(this.manager);
		VIEW.inspect(this.manager, address("/cohorts/" + cohort.value() + "/readiness"), "readiness");

		Page page = VIEW.as(this.manager, 1440);
		page.navigate(address("/cohorts/" + cohort.value() + "/readiness"));
		page.getByText("Run matching").click();
		assertThat(page.locator("h1")).hasText("Match review",
				new LocatorAssertions.HasTextOptions().setTimeout(60_000));
		String board = page.url();
		VIEW.inspect(this.manager, board, "board");

		moveSomebody(page);
		page.locator(".ak-board-row button", new Page.LocatorOptions().setHasText("Lock")).first().click();
		assertThat(page.locator("#ak-flash")).containsText("Locked");
		VIEW.inspect(this.manager, board + "?show=locked", "board-locked");
		explainSomebody(page, board);

		page.navigate(board);
		page.getByText("Publish 13 pods").first().click();
		VIEW.inspect(page, "board-publish");
		page.locator("#publish").getByText("Publish 13 pods").click();
		assertThat(page.locator("h1")).hasText("Published pods");
		VIEW.inspect(this.manager, board, "board-published");
	}

	@Test
	void triesOtherWeightsAndLaysTheDraftsSideBySide() {
		CohortId cohort = this.cohorts.full(this.manager);
		String weights = address("/cohorts/" + cohort.value() + "/weights");
		VIEW.inspect(this.manager, address("/cohorts/" + cohort.value() + "/runs"), "runs-empty");
		Page page = VIEW.as(this.manager, 1440);
		page.navigate(address("/cohorts/" + cohort.value() + "/readiness"));
		page.getByText("Run matching").click();
		awaitTheBoard(page);
		VIEW.inspect(this.manager, weights, "weights");

		page.navigate(weights);
		page.fill("#f-needs", "101");
		page.getByText("Save weights").click();
		assertThat(page.locator(".ak-error-summary")).containsText("whole number");
		assertThat(page.locator("#f-needs")).hasAttribute("aria-invalid", "true");
		VIEW.inspect(page, "weights-wrong-1440");

		page.navigate(weights + "?preset=needs-first");
		page.fill("#f-name", "Needs first");
		page.getByText("Run what-if").click();
		awaitTheBoard(page);
		page.getByText("View and compare all runs").click();
		assertThat(page.locator("table")).containsText("Needs first");
		VIEW.inspect(this.manager, page.url(), "runs");
		page.getByText("Compare").last().click();
		assertThat(page.locator("h1")).containsText("vs. run");
		VIEW.inspect(this.manager, page.url(), "comparison");
	}

	@Test
	void aDraftThatIsWorseThanThePreviousOneSaysSo() {
		CohortId cohort = this.cohorts.full(this.manager);
		Page page = VIEW.as(this.manager, 1440);
		page.navigate(address("/cohorts/" + cohort.value() + "/readiness"));
		page.getByText("Run matching").click();
		awaitTheBoard(page);
		page.locator(".page-header button", new Page.LocatorOptions().setHasText("Run again")).click();
		assertThat(page.locator(".ak-run-words")).containsText("Run 2 finished",
				new LocatorAssertions.ContainsTextOptions().setTimeout(60_000));
		Locator worse = page.locator("text=This draft is worse than the previous one");
		assertThat(worse).hasCount(0);
		for (int move = 0; move < 5 && worse.count() == 0; move++) {
			Locator card = page.locator(".ak-board-row .ak-match:has(button[name=to])").nth(move);
			card.locator("summary").click();
			card.locator("button[name=to]").last().click();
			assertThat(page.locator(".ak-match:has-text(\"Just moved\")")).hasCount(1);
		}
		assertThat(worse).hasCount(1);
		VIEW.inspect(this.manager, page.url().replaceAll("[?#].*", ""), "board-worse");
	}

	private static void awaitTheBoard(Page page) {
		assertThat(page.locator("h1")).hasText("Match review",
				new LocatorAssertions.HasTextOptions().setTimeout(60_000));
		page.waitForLoadState();
	}

	@Test
	void keysLeadOverTheBoardAndANoteStays() {
		CohortId cohort = this.cohorts.full(this.manager);
		Page page = VIEW.as(this.manager, 1440);
		page.navigate(address("/cohorts/" + cohort.value() + "/readiness"));
		page.getByText("Run matching").click();
		awaitTheBoard(page);
		page.keyboard().press("j");
		page.keyboard().press("j");
		assertThat(page.locator(".ak-match:focus")).hasCount(1);
		page.keyboard().press("p");
		assertThat(page.locator("#ak-flash")).containsText("Locked");

		page.locator(".ak-match-name").last().click();
		page.fill("#why textarea", "Chair agrees");
		page.getByText("Save note").click();
		assertThat(page.locator("#why textarea")).hasValue("Chair agrees");
		page.locator("[data-ak-why-close]").click();
		assertThat(page.locator("#why")).hasCount(0);
		assertThat(page.locator(".ak-match:focus")).hasCount(1);
		page.locator("#measures > summary").click();
		VIEW.inspect(page, "board-measures-1440");
	}

	@Test
	void whoMovesWhatSomebodyElseMovedMeanwhileIsToldAndNothingIsLost() {
		CohortId cohort = this.cohorts.full(this.manager);
		String board = address("/match-runs/" + this.cohorts.drafted(this.manager, cohort).value());
		Page one = VIEW.as(this.manager, 1440);
		Page other = VIEW.as(Acting.as(this.manager.institution(), Role.PROGRAM_MANAGER), 1440);
		one.navigate(board);
		other.navigate(board);
		Locator card = one.locator(".ak-board-row .ak-match:has(button[name=to])").first();
		String id = card.getAttribute("id");
		card.locator("summary").click();
		card.locator("button[name=to]").first().click();
		assertThat(one.locator("#ak-flash")).containsText("Moved");

		other.locator("#" + id + " summary").click();
		other.locator("#" + id).getByText("Remove from pod").click();
		assertThat(other.locator("#ak-flash")).containsText("Someone else moved this mentee");
		one.navigate(board);
		assertThat(one.locator(".ak-board-open")).hasCount(0);
	}

	private static void moveSomebody(Page page) {
		Locator card = page.locator(".ak-board-row .ak-match:has(button[name=to])").first();
		String name = card.locator(".ak-match-name").innerText();
		card.locator("summary").click();
		card.locator("button[name=to]").first().click();
		assertThat(page.locator(".ak-match:has-text(\"Just moved\") .ak-match-name")).containsText(name.split(":")[0]);
		VIEW.inspect(page, "board-moved-1440");
		page.locator(".page-header button", new Page.LocatorOptions().setHasText("Undo")).click();
		assertThat(page.locator("#ak-flash")).containsText("Move undone");
		page.locator(".page-header button", new Page.LocatorOptions().setHasText("Redo")).click();
		assertThat(page.locator("#ak-flash")).containsText("Move redone");
		page.locator(".page-header button", new Page.LocatorOptions().setHasText("Undo")).click();
		assertThat(page.locator("#ak-flash")).containsText("Move undone");
	}

	private void explainSomebody(Page page, String board) {
		page.navigate(board);
		page.locator(".ak-match-name").last().click();
		assertThat(page.locator("#why")).isVisible();
		VIEW.inspect(this.manager, page.url(), "board-why");
	}

}
