package org.alkimos.platform.matching;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import com.microsoft.playwright.Page;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.agreements.AgreementDesk;
import org.alkimos.contracts.matching.PodId;
import org.alkimos.contracts.programs.CohortId;
import org.alkimos.identity.Members;
import org.alkimos.identity.NewMember;
import org.alkimos.kernel.problems.Problem.NotFound;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.matching.Matchmaking;
import org.alkimos.matching.PublishConsent;
import org.alkimos.matching.repair.RepairReport;
import org.alkimos.matching.repair.RepairReport.Cause;
import org.alkimos.matching.repair.Repairs;
import org.alkimos.matching.run.MatchRunId;
import org.alkimos.notices.NextForMe;
import org.alkimos.notices.NoticeKind;
import org.alkimos.notices.TaskKind;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.programs.participant.Participants;
import org.alkimos.programs.roster.RosterImports;
import org.alkimos.programs.roster.RosterUpload;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodSummary;
import org.alkimos.progress.checkin.CheckInAnswer;
import org.alkimos.progress.checkin.CheckInDesk;
import org.alkimos.progress.checkin.Fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Somebody leaves, somebody comes late, somebody asks for another pod: on the real
 * modules.
 */
@PlatformTest
@Tag(Extent.SIZED)
class RepairPagesTests {

	private static final PageView VIEW = new PageView();

	private static final String LATE = """
			external_id,given_name,family_name,email,institution,department,field,rank,years_since_degree,needs_ranked,availability,modality,scientific_mentor,preferred_mentors,avoid
			L1,Lara,Late,lara.late@late.example,Late Institute,Ethics,bioethics,fellow,4,grant writing,%s,either,,,
			""";

	@Autowired
	private ApiClient client;

	@Autowired
	private ImportedCohort cohorts;

	@Autowired
	private Matchmaking matchmaking;

	@Autowired
	private Repairs repairs;

	@Autowired
	private Participants participants;

	@Autowired
	private RosterImports imports;

	@Autowired
	private Members members;

	@Autowired
	private PodDesk pods;

	@Autowired
	private CheckInDesk checkIns;

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

	private void in(Runnable work) {
		Tenancy.run(this.manager.institution(), work);
	}

	private Actor actor(PersonId person) {
		return new Actor(this.manager.institution(), person, Set.of());
	}

	private void await(Supplier<Boolean> condition) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).ignoreExceptions().until(condition::get);
	}

	@Test
	void goesFromWhoLeftCameAndAskedToPodsThatGoOn() {
		this.manager = Acting.as(this.campus.open("Northfield University").institution(), Role.PROGRAM_MANAGER);
		CohortId cohort = this.cohorts.full(this.manager);
		MatchRunId first = this.cohorts.drafted(this.manager, cohort);
		in(() -> this.matchmaking.publish(this.manager, first, PublishConsent.NONE));
		await(() -> ofCohort(cohort).size() == 13);
		PodSummary pod = ofCohort(cohort).stream().filter((one) -> one.mentees().size() == 4).findFirst().orElseThrow();
		Actor leaver = actor(pod.mentees().getFirst());
		Actor asker = actor(pod.mentees().get(1));

		asks(asker, pod.pod());
		withdraw(cohort, leaver.person());
		enrolLate(cohort, pod);
		await(() -> causes(cohort).equals(List.of(Cause.NO_POD, Cause.ASKED))
				|| causes(cohort).equals(List.of(Cause.ASKED, Cause.NO_POD)));
		await(() -> !report(cohort).pods().isEmpty());

		repairByHand(cohort);

		PersonId late = in(() -> this.pods.ofCohort(this.manager, cohort)).stream()
			.flatMap((one) -> one.pod().mentees().stream())
			.filter((person) -> name(person).startsWith("Lara"))
			.findFirst()
			.orElseThrow();
		followed(pod.pod(), leaver, actor(late));
	}

	private List<PodSummary> ofCohort(CohortId cohort) {
		return in(() -> this.pods.ofCohort(this.manager, cohort)).stream().map((health) -> health.pod()).toList();
	}

	private String name(PersonId person) {
		return in(() -> this.members.namesOf(this.manager, Set.of(person))).get(person).full();
	}

	private RepairReport report(CohortId cohort) {
		return in(() -> this.repairs.look(this.manager, cohort));
	}

	private List<Cause> causes(CohortId cohort) {
		return report(cohort).waiting().stream().map(RepairReport.Waiting::cause).toList();
	}

	/** Answers in confidence, then takes the way out, which is a step of its own. */
	private void asks(Actor mentee, PodId pod) {
		in(() -> this.checkIns.answer(mentee, pod, new CheckInAnswer(true, Fit.NOT_A_GOOD_FIT, "Too close")));
		String address = this.client.address() + "/pods/" + pod.value() + "/check-in";
		VIEW.inspect(mentee, address, "check-in-way-out");
		Page page = VIEW.as(mentee, 1440);
		page.navigate(address);
		page.locator("form[action$='change-request'] button").click();
		assertThat(page.locator("#ak-flash").innerText()).contains("Your program manager can see it");
		VIEW.inspect(page, "check-in-asked-1440");
	}

	private void withdraw(CohortId cohort, PersonId person) {
		in(() -> {
			var participant = this.participants.list(this.manager, cohort, null, 200)
				.stream()
				.filter((one) -> one.person().equals(person))
				.findFirst()
				.orElseThrow();
			this.participants.withdraw(this.manager, cohort, participant.participant());
		});
	}

	/** Free whenever any pod meets. */
	private void enrolLate(CohortId cohort, PodSummary like) {
		String hours = ofCohort(cohort).stream()
			.map((pod) -> pod.weeklySlot().toString())
			.distinct()
			.collect(Collectors.joining("; "));
		assertThat(hours).contains(like.weeklySlot().toString());
		byte[] file = LATE.formatted(hours).getBytes(StandardCharsets.UTF_8);
		in(() -> this.imports.admit(this.manager, cohort, new RosterUpload(file, null), true,
				(row) -> this.members.enlist(this.manager, NewMember.of(row.given(), row.family(), row.email()))));
	}

	private void repairByHand(CohortId cohort) {
		String address = this.client.address() + "/cohorts/" + cohort.value() + "/repair";
		VIEW.inspect(this.manager, address, "repair");
		RepairReport.Option widest = report(cohort).options().getLast();
		Page page = VIEW.as(this.manager, 1440);
		page.navigate(address);
		page.locator("button[name=moved]").last().click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Rematch review");
		// Whether anybody can move depends on the draft, and that on people's new ids.
		assertThat(PageView.loaded(page).locator("main").innerText().split("Had no pod", -1)).hasSize(2);
		assertThat(PageView.loaded(page).locator("main").innerText().split("Moves from pod", -1))
			.hasSize(widest.changed());
		VIEW.inspect(this.manager, page.url(), "repair-board");
		page.getByText("Publish rematch").first().click();
		page.locator("#publish").getByText("Publish rematch").click();
		assertThat(page.locator("h1").innerText()).isEqualTo("Published pods");
		VIEW.inspect(this.manager, address, "repair-sound");
	}

	private void followed(PodId pod, Actor leaver, Actor late) {
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> in(() -> this.pods.open(leaver, pod)));
		assertThatExceptionOfType(NotFound.class).isThrownBy(() -> in(() -> this.agreements.read(leaver, pod)));
		await(() -> in(() -> this.pods.ofPerson(late)).size() == 1);
		PodId now = in(() -> this.pods.ofPerson(late)).getFirst().pod();
		await(() -> in(() -> this.agreements.read(late, now)).signerOf(late.person()).isPresent());
		await(() -> in(() -> this.next.tasksOf(late, 5)).stream()
			.map((task) -> task.kind())
			.collect(Collectors.toSet())
			.equals(Set.of(TaskKind.AGREE, TaskKind.MEET_POD, TaskKind.CHECK_IN, TaskKind.ASSESS)));
		await(() -> in(() -> this.next.newsOf(late, null, 10)).getFirst().kind() == NoticeKind.POD_JOINED);
		await(() -> in(() -> this.next.newsOf(leaver, null, 10)).getFirst().kind() == NoticeKind.POD_LEFT);
		assertThat(in(() -> this.next.tasksOf(leaver, 5))).isEmpty();
		VIEW.inspect(late, this.client.address() + "/", "home-joined");
	}

}
