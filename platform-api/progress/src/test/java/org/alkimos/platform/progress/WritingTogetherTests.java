package org.alkimos.platform.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.local.Extent;
import org.alkimos.platform.progress.PodWorld.Pod;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.progress.goal.GoalBoard;
import org.alkimos.progress.goal.GoalDraft;
import org.alkimos.progress.goal.GoalKind;
import org.alkimos.progress.goal.GoalStatus;
import org.alkimos.progress.meeting.MeetingDraft;
import org.alkimos.progress.meeting.MeetingLog;

import static org.assertj.core.api.Assertions.assertThat;

/** Two people write at the same time; nobody's words are lost. */
@PlatformTest
@Tag(Extent.SIZED)
class WritingTogetherTests {

	@Autowired
	private ApiClient api;

	@Autowired
	private PodWorld world;

	@Autowired
	private MeetingLog meetings;

	@Autowired
	private GoalBoard goals;

	@Test
	void whoSavesAGoalSecondKeepsTheirWords() {
		Pod pod = this.world.newPod(30);
		GoalDraft first = goal("Give a talk");
		var id = this.world.in(pod.mentor(), () -> this.goals.set(pod.mentor(), pod.id(), first));
		inBrowser(pod.mentor(), pod.page() + "/goals/" + id.value(), (page) -> {
			page.getByLabel("What do you want to achieve?").fill("Give two talks");
			this.world.in(pod.mentee(), () -> {
				int seen = this.goals.goal(pod.mentee(), pod.id(), id).version();
				this.goals.change(pod.mentee(), pod.id(), id, goal("Give a long talk"), seen);
				return id;
			});
			press(page, "Save goal");
			assertThat(PageView.loaded(page).textContent("main"))
				.contains("Someone else changed this goal while you were editing", "Give a long talk");
			assertThat(page.getByLabel("What do you want to achieve?").inputValue()).isEqualTo("Give two talks");
			press(page, "Save goal");
			assertThat(PageView.loaded(page).textContent("main")).contains("Goal saved.", "Give two talks");
		});
	}

	@Test
	void whoSavesMinutesSecondKeepsTheirWords() {
		Pod pod = this.world.newPod(30);
		var meeting = new MeetingDraft(MeetingType.MENTOR_LED, null, null, null);
		var id = this.world.in(pod.mentor(), () -> this.meetings.log(pod.mentor(), pod.id(), meeting));
		inBrowser(pod.mentor(), pod.page() + "/meetings/" + id.value(), (page) -> {
			page.getByLabel("What you talked about and agreed").fill("The mentor's words");
			this.world.in(pod.mentee(), () -> {
				int seen = this.meetings.meeting(pod.mentee(), pod.id(), id).version();
				this.meetings.writeMinutes(pod.mentee(), pod.id(), id, "The mentee's words", seen);
				return id;
			});
			press(page, "Save minutes");
			assertThat(PageView.loaded(page).textContent("main"))
				.contains("Someone else saved minutes while you were writing", "The mentee's words");
			assertThat(page.getByLabel("What you talked about and agreed").inputValue())
				.isEqualTo("The mentor's words");
			press(page, "Save minutes");
			assertThat(PageView.loaded(page).textContent("main")).contains("Minutes saved. Your pod can read them.");
		});
	}

	private static GoalDraft goal(String title) {
		return new GoalDraft(title, GoalKind.SKILL, null, LocalDate.of(2099, 6, 1), List.of(), GoalStatus.OPEN);
	}

	private void inBrowser(Actor actor, String path, Consumer<Page> work) {
		try (PageView view = new PageView()) {
			Page page = view.as(actor, 390);
			page.navigate(this.api.address() + path);
			work.accept(page);
			view.inspect(page, "progress-together" + path.replaceAll(".*/(goals|meetings)/.*", "-$1"));
		}
	}

	private static void press(Page page, String label) {
		page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true)).click();
		page.waitForLoadState();
	}

}
