package org.alkimos.platform.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.contracts.programs.CohortId;
import org.alkimos.identity.Members;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.security.Campus;
import org.alkimos.platform.security.SignOnTest;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;
import org.alkimos.progress.Conclusion;
import org.alkimos.progress.PodDesk;
import org.alkimos.progress.PodHealth;
import org.alkimos.progress.PodSummary;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manager forms pods from two spreadsheets; one pod agrees, meets and ends; the
 * cohort closes.
 */
@SignOnTest
class JourneyIT {

	private static final Path ROSTER = Path.of("src/test/resources/career-cohort");

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private PodDesk pods;

	@Autowired
	private Members members;

	@Test
	void oneCohortFromRosterToItsEnd() {
		try (PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Journey University");
			Visitor manager = staff(browser, administrator, Role.PROGRAM_MANAGER);
			String cohort = openCohort(manager);
			importRoster(manager, cohort);
			formPods(manager, cohort);
			PodSummary pod = podsOf(administrator, cohort).getFirst().pod();
			Visitor mentor = member(browser, administrator, pod.mentor());
			List<Visitor> mentees = pod.mentees().stream().map((id) -> member(browser, administrator, id)).toList();
			new PodYear("/pods/" + pod.pod().value(), mentor, mentees).live();
			Visitor evaluator = staff(browser, administrator, Role.EVALUATOR);
			evaluator.open(cohort + "/evaluation")
				.sees("Groups under 5 people are hidden")
				.inspect("evaluation-hidden");
			assertThat(evaluator.page().content()).doesNotContain("Zhou").doesNotContain("Diallo");
			end(administrator, manager, cohort, mentees.getFirst());
		}
	}

	private Visitor staff(PageView browser, Actor administrator, Role role) {
		String email = Campus.newEmail();
		return signIn(browser, administrator, this.campus.enlist(administrator, email, role), email);
	}

	private Visitor member(PageView browser, Actor administrator, PersonId person) {
		String email = Tenancy.<String, RuntimeException>call(administrator.institution(),
				() -> String.valueOf(this.members.get(administrator, person).email()));
		return signIn(browser, administrator, person, email);
	}

	private Visitor signIn(PageView browser, Actor administrator, PersonId person, String email) {
		return Visitor.firstTime(browser, this.api.address(), email,
				this.campus.accept(this.campus.invite(administrator, person)));
	}

	private static String openCohort(Visitor manager) {
		manager.open("/programs").inspect("programs-empty").follow("Open your first program");
		manager.fill("name", "Career Catalyst").press("Open program").sees("Career Catalyst");
		LocalDate opens = LocalDate.now().plusDays(20);
		manager.follow("Plan the first cohort")
			.fill("name", "2027")
			.fill("opensOn", opens.toString())
			.fill("midYearOn", opens.plusMonths(4).toString())
			.fill("closesOn", opens.plusMonths(9).toString())
			.press("Open cohort")
			.sees("Import roster");
		return manager.inspect("cohort-empty").path().replaceFirst("[?#].*", "");
	}

	private static void importRoster(Visitor manager, String cohort) {
		manager.open(cohort + "/roster-import")
			.upload("mentees", Path.of("src/test/resources/mentees-with-errors.csv"))
			.press("Check the files")
			.sees("Rows to correct")
			.inspect("import-errors");
		assertThat(manager.page().content()).doesNotContain("<script>alert(1)</script>");
		manager.open(cohort + "/roster-import")
			.upload("mentees", ROSTER.resolve("mentees.csv"))
			.upload("mentors", ROSTER.resolve("mentors.csv"))
			.press("Check the files")
			.sees("every row can be used")
			.inspect("import-preview");
		manager.page().locator("main form button.btn-primary").first().click();
		manager.open(cohort + "/people").sees("Vera Zhou").inspect("people");
	}

	private static void formPods(Visitor manager, String cohort) {
		manager.open(cohort + "/readiness").sees("Places").inspect("readiness").press("Run matching");
		manager.sees("Mentees matched").inspect("board");
		assertThat(manager.page().locator("main").innerText()).contains("45 / 45");
		manager.press("Lock").sees("Unlock").press("Run again").sees("Mentees matched");
		manager.pressAndConfirm("Publish");
		manager.seesWithin(cohort + "/pods", "Pod 13").inspect("pods");
	}

	private List<PodHealth> podsOf(Actor administrator, String cohort) {
		Actor manager = managerOf(administrator);
		return Tenancy.<List<PodHealth>, RuntimeException>call(manager.institution(),
				() -> this.pods.ofCohort(manager, cohortId(cohort)));
	}

	private void end(Actor administrator, Visitor manager, String cohort, Visitor mentee) {
		manager.open(cohort).pressAndConfirm("Close cohort").sees("pods are still at work");
		Actor actor = managerOf(administrator);
		podsOf(administrator, cohort).stream()
			.map(PodHealth::pod)
			.filter(PodSummary::active)
			.forEach((pod) -> Tenancy.run(actor.institution(),
					() -> this.pods.conclude(actor, pod.pod(), new Conclusion(null, null))));
		manager.seesWithin(cohort, "Pods concluded");
		Locator main = manager.page().locator("main");
		manager.open(cohort).pressAndConfirm("Close cohort");
		manager.seesWithin(cohort, "Closed");
		assertThat(main.innerText()).doesNotContain("Import roster");
		mentee.seesOnHome("cohort").inspect("home-after");
	}

	private static Actor managerOf(Actor administrator) {
		return new Actor(administrator.institution(), administrator.person(), Set.of(Role.PROGRAM_MANAGER));
	}

	private static CohortId cohortId(String path) {
		return new CohortId(UUID.fromString(path.substring(path.lastIndexOf('/') + 1)));
	}

}
