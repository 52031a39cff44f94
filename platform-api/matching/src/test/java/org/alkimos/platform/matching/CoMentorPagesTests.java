package org.alkimos.platform.matching;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.matching.MatchReview;
import org.alkimos.matching.board.Board;
import org.alkimos.matching.board.Board.BoardPod;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.notices.NextForMe;
import org.alkimos.notices.TaskKind;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSummary;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/**
 * Scholars with two primary mentors each, from the cohort's form to the co-mentor's Home.
 */
@PlatformTest
@Tag(Extent.SIZED)
class CoMentorPagesTests {

	private static final PageView VIEW = new PageView();

	@Autowired
	private ApiClient client;

	@Autowired
	private ImportedCohort cohorts;

	@Autowired
	private MatchReview review;

	@Autowired
	private PodDesk pods;

	@Autowired
	private AgreementDesk agreements;

	@Autowired
	private NextForMe next;

	@Autowired
	private Campus campus;

	private Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@AfterAll
	static void closeTheBrowser() {
		VIEW.close();
	}

	private <T> T in(Supplier<T> work) {
		return Tenancy.call(this.manager.institution(), work::get);
	}

	private void await(Supplier<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(condition::get);
	}

	@Test
	void goesFromACohortWithTwoMentorsToWhatBothAreAsked() {
		this.manager = Acting.as(this.campus.open("Southfield University").institution(), Role.PROGRAM_MANAGER);
		CohortId cohort = this.cohorts.scholars(this.manager);
		MatchRunId run = this.cohorts.drafted(this.manager, cohort);
		BoardPod changed = chooseAnother(run);
		publish(run);
		await(() -> ofCohort(cohort).size() == 4);

		PodSummary pod = ofCohort(cohort).stream()
			.filter((one) -> one.leader().equals(changed.leader()))
			.findFirst()
			.orElseThrow();
		Actor coMentor = actor(Objects.requireNonNull(pod.coMentor()));
		assertThat(coMentor.person()).isEqualTo(Objects.requireNonNull(changed.coMentors()).getFirst());
		await(() -> in(() -> this.agreements.read(coMentor, pod.pod())).signerOf(coMentor.person()).isPresent());
		await(() -> in(() -> this.next.tasksOf(coMentor, 5)).stream()
			.map((task) -> task.kind())
			.collect(Collectors.toSet())
			.equals(Set.of(TaskKind.AGREE, TaskKind.MEET_POD, TaskKind.ASSESS)));
		look(coMentor, actor(pod.mentees().getFirst()), pod, cohort);
	}

	@Test
	void machinesReadAndChooseTheCoMentorAndHearWhyNot() {
		this.manager = Acting.as(this.campus.open("Eastfield University").institution(), Role.PROGRAM_MANAGER);
		MatchRunId run = this.cohorts.drafted(this.manager, this.cohorts.scholars(this.manager));
		String address = "/api/v1/match-runs/" + run.value();
		JsonNode pod = Json.get(this.client.as(this.manager), address).path("pods").get(0);
		assertThat(pod.path("mentors").path(1).path("name").asString()).isNotBlank();
		String other = in(() -> this.review.board(this.manager, run)).pods()
			.stream()
			.filter((one) -> one.coMentors() != null && !one.coMentors().isEmpty())
			.findFirst()
			.map((one) -> one.number() + " " + one.coMentors().getFirst().value())
			.orElseThrow();
		assertThat(put(address + "/pods/" + other.split(" ")[0] + "/co-mentor", other.split(" ")[1])).isEqualTo(200);
		assertThat(put(address + "/pods/1/co-mentor", pod.path("mentors").path(0).path("personId").asString()))
			.isEqualTo(422);
		String csv = this.client.as(this.manager).get().uri(address + "/board.csv").retrieve().body(String.class);
		assertThat(csv).startsWith("pod,locked,mentor_id,mentor,co_mentor_id,co_mentor,");
	}

	private int put(String address, String coMentor) {
		return this.client.as(this.manager)
			.put()
			.uri(address)
			.contentType(MediaType.APPLICATION_JSON)
			.body(Map.of("coMentor", coMentor))
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private List<PodSummary> ofCohort(CohortId cohort) {
		return in(() -> this.pods.ofCohort(this.manager, cohort)).stream().map((health) -> health.pod()).toList();
	}

	private Actor actor(PersonId person) {
		return new Actor(this.manager.institution(), person, Set.of());
	}

	/** Gives the first pod that can have another co-mentor the one proposed first. */
	private BoardPod chooseAnother(MatchRunId run) {
		String address = this.client.address() + "/match-runs/" + run.value();
		VIEW.inspect(this.manager, address, "board-two-mentors");
		Board board = in(() -> this.review.board(this.manager, run));
		BoardPod pod = board.pods()
			.stream()
			.filter((one) -> one.coMentors() != null && !one.coMentors().isEmpty())
			.findFirst()
			.orElseThrow();
		Page page = VIEW.as(this.manager, 1440);
		page.navigate(address);
		page.locator("#pod-" + pod.number() + " .ak-match-name").click();
		assertThat(page.locator("#why")).containsText(" and ");
		page.locator("#pod-" + pod.number() + " .ak-board-head summary").click();
		VIEW.inspect(page, "board-co-mentor-menu-1440");
		page.locator("#pod-" + pod.number() + " button[name=coMentor]").first().click();
		assertThat(page.locator("#ak-flash")).containsText("Co-mentor changed");
		return pod;
	}

	private void publish(MatchRunId run) {
		Page page = VIEW.as(this.manager, 1440);
		page.navigate(this.client.address() + "/match-runs/" + run.value());
		page.getByText("Publish 4 pods").first().click();
		page.locator("#publish").getByText("Publish 4 pods").click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Published pods");
	}

	private void look(Actor coMentor, Actor scholar, PodSummary pod, CohortId cohort) {
		String address = this.client.address() + "/pods/" + pod.pod().value();
		VIEW.inspect(coMentor, this.client.address() + "/", "home-co-mentor");
		VIEW.inspect(coMentor, address, "pod-co-mentor");
		VIEW.inspect(scholar, address + "/meetings/new", "meeting-two-mentors");
		VIEW.inspect(this.manager, address, "health-two-mentors");
		VIEW.inspect(this.manager, this.client.address() + "/cohorts/" + cohort.value(), "cohort-two-mentors");
		Page page = VIEW.as(coMentor, 1440);
		page.navigate(address);
		assertThat(PageView.loaded(page).locator("main").innerText()).contains("Co-mentor, you");
	}

}
