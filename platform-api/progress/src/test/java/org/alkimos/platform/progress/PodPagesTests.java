package org.alkimos.platform.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.local.Extent;
import org.alkimos.platform.progress.PodWorld.Pod;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.goal.Milestone;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;
import org.alkimos.progress.meeting.MeetingView;

import static org.assertj.core.api.Assertions.assertThat;

@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class PodPagesTests {

	@Autowired
	private ApiClient api;

	@Autowired
	private PodWorld world;

	@Autowired
	private MeetingLog meetings;

	@Autowired
	private GoalBoard goals;

	@Autowired
	private Clock clock;

	private PageView view;

	@BeforeAll
	void openTheBrowser() {
		this.view = new PageView();
	}

	@AfterAll
	void closeTheBrowser() {
		this.view.close();
	}

	private void inspect(Actor actor, String path, String name) {
		this.view.inspect(actor, this.api.address() + path, "progress-" + name);
	}

	private Page open(Actor actor, String path) {
		Page page = this.view.as(actor, 1440);
		page.navigate(this.api.address() + path);
		return page;
	}

	private static void press(Page page, String label) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true)).click();
	}

	@Test
	void someoneWithoutAPodIsToldWhatComes() {
		inspect(Acting.as(Acting.newInstitution()), "/pods", "mine-empty");
	}

	@Test
	void aNewPodTeachesWhatToDo() {
		Pod pod = this.world.newPod(3);
		inspect(pod.mentee(), "/pods", "mine");
		inspect(pod.mentee(), pod.page(), "pod-new");
		inspect(pod.manager(), pod.page(), "health-new");
	}

	@Test
	void aMeetingIsLoggedWithTwoTaps() {
		Pod pod = this.world.newPod(3);
		Page page = open(pod.mentee(), pod.page());
		page.getByText("We met: peers only").click();
		press(page, "Log meeting");
		assertThat(page.url()).endsWith(pod.page());
		assertThat(PageView.loaded(page).textContent("main")).contains("Meeting logged.").contains("Peers only");
		page.navigate(this.api.address() + pod.page() + "/meetings/new?type=ONE_TO_ONE");
		page.locator("[name=heldOn]").fill("2099-01-01");
		press(page, "Log meeting");
		this.view.inspect(page, "progress-meeting-error");
		assertThat(PageView.loaded(page).textContent("main")).contains("Choose today or an earlier date.")
			.contains("Select the two people");
		page.setViewportSize(390, 900);
		this.view.inspect(page, "progress-meeting-error-390");
	}

	@Test
	void whoeverLogsTheSameMeetingIsAskedFirst() {
		Pod pod = this.world.newPod(3);
		String form = pod.page() + "/meetings/new?type=MENTOR_LED";
		press(open(pod.mentor(), form), "Log meeting");
		Page page = open(pod.mentee(), form);
		page.locator("[name=minutes]").fill("We read each other's aims.");
		press(page, "Log meeting");
		this.view.inspect(page, "progress-meeting-known");
		assertThat(PageView.loaded(page).textContent("main")).contains("Is this the same meeting?",
				"Nothing was logged now.");
		assertThat(page.inputValue("[name=minutes]")).isEqualTo("We read each other's aims.");
		assertThat(meetings(pod)).hasSize(1);
		page.setViewportSize(390, 900);
		this.view.inspect(page, "progress-meeting-known-390");
		press(page, "Log another meeting");
		assertThat(meetings(pod)).hasSize(2);
	}

	private List<MeetingView> meetings(Pod pod) {
		return this.world.in(pod.mentee(), () -> this.meetings.meetings(pod.mentee(), pod.id()));
	}

	@Test
	void aGoalIsSetAndChanged() {
		Pod pod = this.world.newPod(3);
		Page page = open(pod.mentee(), pod.page() + "/goals/new");
		press(page, "Add goal");
		this.view.inspect(page, "progress-goal-error");
		page.getByLabel("What do you want to achieve?").fill("Give a talk at the national meeting");
		page.getByLabel("Skill").check();
		page.getByLabel("Target date").fill("2099-06-01");
		page.locator("[name=step0]").fill("Submit the abstract");
		press(page, "Add goal");
		assertThat(PageView.loaded(page).textContent("main")).contains("Goal added.").contains("0 of 1 done");
		page.getByText("Give a talk at the national meeting").first().click();
		page.getByLabel("Milestone 1 is done").check();
		page.getByLabel("Reached").check();
		this.view.inspect(page, "progress-goal");
		press(page, "Save goal");
		assertThat(PageView.loaded(page).textContent("main")).contains("Goal saved.").contains("1 of 1 done");
	}

	@Test
	void aMenteeSaysThatThereIsAPlanAndTakesItBack() {
		Pod pod = this.world.newPod(3);
		Page page = open(pod.mentee(), pod.page());
		page.locator("main a[href$='/plan']").click();
		page.getByLabel("When did you last review it").fill("2099-01-01");
		press(page, "Save");
		assertThat(PageView.loaded(page).textContent("main")).contains("Choose where you keep your plan",
				"Choose today or an earlier date");
		this.view.inspect(page, "progress-plan-error");
		page.setViewportSize(390, 900);
		this.view.inspect(page, "progress-plan-error-390");
		page.getByLabel("Elsewhere").check();
		page.getByLabel("When did you last review it").fill("2026-09-15");
		press(page, "Save");
		assertThat(PageView.loaded(page).textContent("main")).contains("Your plan is kept elsewhere.",
				"September 15, 2026");
		this.view.inspect(page, "progress-plan-said-390");
		page.setViewportSize(1440, 900);
		this.view.inspect(page, "progress-plan-said");
		page.getByText("Change or remove my answer").click();
		this.view.inspect(page, "progress-plan");
		press(page, "Remove my answer");
		assertThat(PageView.loaded(page).textContent("main")).contains("Answer removed.")
			.doesNotContain("Your plan is kept");
		assertThat(open(pod.mentor(), pod.page()).textContent("main")).doesNotContain("development plan");
	}

	@Test
	void aCheckInThatSaysNotAGoodFitShowsTheWayOut() {
		Pod pod = this.world.newPod(3);
		Page page = open(pod.mentee(), pod.page() + "/check-in");
		press(page, "Submit answers");
		this.view.inspect(page, "progress-check-in-error");
		page.getByLabel("Yes").check();
		page.getByLabel("Not a good fit").check();
		press(page, "Submit answers");
		assertThat(PageView.loaded(page).textContent("main")).contains("no one is at fault");
		this.view.inspect(page, "progress-check-in-way-out");
		inspect(pod.mentee(), pod.page() + "/check-in", "check-in-way-out");
	}

	@Test
	void aPodAtWorkShowsEverythingToItsMembers() {
		Pod pod = atWork(this.world.newPod(120));
		inspect(pod.mentor(), pod.page(), "pod-full");
		inspect(pod.manager(), pod.page(), "health-full");
		Page page = open(pod.mentor(), pod.page());
		page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(LocalDate.now(this.clock).getYear() + ""))
			.first()
			.click();
		page.getByLabel("What you want to remember").fill("Ask about the fellowship.");
		press(page, "Save note");
		this.view.inspect(page, "progress-meeting");
	}

	@Test
	void thePodIsConcludedAfterAsking() {
		Pod pod = atWork(this.world.newPod(120));
		Page page = open(pod.mentor(), pod.page());
		press(page, "Conclude the pod");
		page.getByLabel("Closing note").fill("Thank you all. Let us have coffee in the autumn.");
		this.view.inspect(page, "progress-conclude");
		page.locator("dialog[open]")
			.getByText("Conclude the pod", new Locator.GetByTextOptions().setExact(true))
			.click();
		assertThat(PageView.loaded(page).textContent("main")).contains("This pod has concluded")
			.contains("coffee in the autumn");
		inspect(pod.mentee(), pod.page(), "pod-concluded");
		inspect(pod.manager(), pod.page(), "health-concluded");
	}

	@Test
	void theManagerSeesWhoIsStuck() {
		Actor manager = this.world.newManager();
		var cohort = this.world.newCohort(manager);
		inspect(manager, "/cohorts/" + cohort.value() + "/pods", "cohort-empty");
		atWork(this.world.form(manager, cohort, 1, 120));
		this.world.form(manager, cohort, 2, 30);
		this.world.form(manager, cohort, 3, 2);
		inspect(manager, "/cohorts/" + cohort.value() + "/pods", "cohort");
	}

	private Pod atWork(Pod pod) {
		this.world.signedByAll(pod);
		LocalDate today = LocalDate.now(this.clock);
		for (int weeks = 15; weeks > 6; weeks -= 2) {
			log(pod, pod.mentor(), MeetingType.MENTOR_LED, today.minusWeeks(weeks), "We agreed on the aims page.");
			log(pod, pod.mentee(), MeetingType.PEER_ONLY, today.minusWeeks(weeks - 1), null);
		}
		goal(pod, "Submit the K23 application", GoalKind.PROJECT, pod.mentee().person(), today.plusMonths(4));
		goal(pod, "Give feedback that people can use", GoalKind.SKILL, null, today.plusMonths(8));
		return pod;
	}

	private void log(Pod pod, Actor by, MeetingType type, LocalDate day, @Nullable String text) {
		this.world.in(by, () -> this.meetings.log(by, pod.id(), new MeetingDraft(type, day, null, text)));
	}

	private void goal(Pod pod, String title, GoalKind kind, @Nullable PersonId owner, LocalDate by) {
		this.world.in(pod.mentor(), () -> this.goals.set(pod.mentor(), pod.id(), new GoalDraft(title, kind, owner, by,
				List.of(new Milestone("Outline", true), new Milestone("Full draft", false)), GoalStatus.OPEN)));
	}

}
