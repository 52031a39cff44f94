package org.alkimos.platform.home;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.contracts.evaluation.AssessmentForm;
import org.alkimos.contracts.evaluation.AssessmentId;
import org.alkimos.contracts.evaluation.AssessmentRequested;
import org.alkimos.contracts.evaluation.WaveId;
import org.alkimos.contracts.evaluation.WaveMoment;
import org.alkimos.contracts.progress.MeetingHeld;
import org.alkimos.contracts.progress.MeetingId;
import org.alkimos.contracts.progress.MeetingType;
import org.alkimos.contracts.progress.Phase;
import org.alkimos.contracts.progress.PhaseStarted;
import org.alkimos.contracts.progress.PodConcluded;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PodsInTests;
import org.alkimos.platform.testing.PodsInTests.Pod;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@PlatformTest
@Tag(Extent.SIZED)
class HomeTests {

	private static PageView browser;

	private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

	private final ApiClient api;

	private final PodsInTests pods;

	HomeTests(@Autowired ApiClient api, @Autowired PodsInTests pods) {
		this.api = api;
		this.pods = pods;
	}

	@BeforeAll
	static void open() {
		browser = new PageView();
	}

	@AfterAll
	static void close() {
		browser.close();
	}

	@Test
	void showsWhatIsNextTheMostPressingFirst() {
		Pod pod = this.pods.form();
		awaitOpen(pod.mentee(), 2);
		this.pods.publish(requested(pod, this.today.minusDays(3)));
		await().until(() -> kinds(pod.mentee()).contains("ASSESS"));
		assertThat(kinds(pod.mentee())).startsWith("ASSESS").contains("MEET_POD", "AGREE");
		Page page = home(pod.mentee());
		assertThat(page.locator(".ak-task").first()).containsText("3 days overdue");
		assertThat(page.locator("main")).containsText("Agree on how you will work together");
		assertThat(page.locator("main")).containsText("with Lin Zhao");
		browser.inspect(pod.mentee(), this.api.address() + "/", "home-full");
	}

	@Test
	void showsANewPodWithinTwoSeconds() {
		awaitOpen(this.pods.form().mentee(), 1);
		Pod pod = this.pods.form();
		await().until(() -> kinds(pod.mentee()).contains("MEET_POD"));
	}

	@Test
	void saysAllClearToSomebodyWithNothingToDo() {
		Actor nobody = Acting.as(Acting.newInstitution());
		assertThat(home(nobody).locator("main")).containsText("You're all caught up");
		browser.inspect(nobody, this.api.address() + "/", "home-clear");
		browser.inspect(nobody, this.api.address() + "/notices", "notices-empty");
	}

	@Test
	void tellsEveryoneInThePodWhatHappenedUntilItConcluded() {
		Pod pod = this.pods.form();
		var institution = pod.mentor().institution();
		this.pods.publish(new PhaseStarted(this.pods.head(institution, 2), pod.id(), pod.cohort(), Phase.MAINTAIN));
		this.pods.publish(new MeetingHeld(this.pods.head(institution, 3), pod.id(), pod.cohort(), MeetingId.next(),
				MeetingType.PEER_ONLY, this.today));
		this.pods.publish(new PodConcluded(this.pods.head(institution, 4), pod.id(), pod.cohort(), this.today));
		for (Actor member : List.of(pod.mentor(), pod.mentee())) {
			await().until(() -> noticesOf(member).contains("POD_CONCLUDED"));
			assertThat(home(member).locator("main")).containsText("Pod 1 concluded on");
		}
		assertThat(home(pod.mentee()).locator("main")).containsText("Pod 1 is now in the Maintain phase.");
		assertThat(home(pod.mentee()).locator("main")).containsText("Pod 1 logged a peers-only meeting.");
		browser.inspect(pod.mentee(), this.api.address() + "/notices", "notices");
	}

	@Test
	void showsStaffTheWayToTheirWork() {
		var institution = Acting.newInstitution();
		browser.inspect(Acting.as(institution, Role.PROGRAM_MANAGER), this.api.address() + "/", "home-manager-empty");
		Actor evaluator = Acting.as(institution, Role.EVALUATOR);
		assertThat(home(evaluator).locator("main")).containsText("No cohorts yet");
		Actor administrator = Acting.as(institution, Role.INSTITUTION_ADMINISTRATOR);
		assertThat(home(administrator).locator("main")).containsText("People and roles");
	}

	@Test
	void showsAManagerTheNextStepOfEachCohort() {
		Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		var client = this.api.as(manager);
		String program = Json.idIn(Json.post(client, "/api/v1/programs", Map.of("name", "Career Catalyst")));
		Json.post(client, "/api/v1/programs/" + program + "/cohorts",
				Map.of("name", "Round of autumn", "opensOn", this.today.plusDays(30).toString(), "midYearOn",
						this.today.plusDays(150).toString(), "closesOn", this.today.plusDays(300).toString(),
						"timeZone", "America/New_York"));
		assertThat(home(manager).locator("main")).containsText("Import the roster");
		browser.inspect(manager, this.api.address() + "/", "home-manager");
		Actor evaluator = Acting.as(manager.institution(), Role.EVALUATOR);
		assertThat(home(evaluator).locator("main")).containsText("View the evaluation");
	}

	private AssessmentRequested requested(Pod pod, LocalDate due) {
		return new AssessmentRequested(this.pods.head(pod.mentor().institution(), 1), AssessmentId.next(),
				WaveId.next(), pod.cohort(), pod.id(), pod.mentee().person(), AssessmentForm.MENTEE_ABOUT_MENTOR,
				WaveMoment.OPENING, due);
	}

	private Page home(Actor actor) {
		Page page = browser.as(actor, 1440);
		page.navigate(this.api.address() + "/");
		return page;
	}

	private void awaitOpen(Actor actor, int least) {
		await().until(() -> kinds(actor).size() >= least);
	}

	private List<String> kinds(Actor actor) {
		return items(actor, "/api/v1/next-for-me");
	}

	private List<String> noticesOf(Actor actor) {
		return items(actor, "/api/v1/notices");
	}

	private List<String> items(Actor actor, String path) {
		JsonNode answer = Objects.requireNonNull(this.api.as(actor).get().uri(path).retrieve().body(JsonNode.class));
		return answer.get("items").valueStream().map((item) -> item.get("kind").asString()).toList();
	}

}
