package org.alkimos.platform.journey;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.identity.AcceptedInvitation;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.security.Campus;
import org.alkimos.platform.security.SignOnTest;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The manager forms pods from two spreadsheets; one pod agrees, meets and ends; results
 * are pulled.
 */
@SignOnTest
class JourneyIT {

	private static final Path ROSTER = Path.of("src/test/resources/career-cohort");

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Test
	void fromRosterToPublishedPodsAndTheirFirstSteps() {
		try (PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Journey University");
			Visitor manager = staff(browser, administrator, Role.PROGRAM_MANAGER);
			String cohort = cohort(manager);
			roster(manager, cohort);
			publish(manager, cohort);
			firstSteps(browser, administrator, manager, cohort);
		}
	}

	private Visitor staff(PageView browser, Actor administrator, Role role) {
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, role);
		return Visitor.firstTime(browser, this.api.address(), email, accept(administrator, person));
	}

	private AcceptedInvitation accept(Actor administrator, PersonId person) {
		return this.campus.accept(this.campus.invite(administrator, person));
	}

	private static String cohort(Visitor manager) {
		manager.inspect("home-empty").open("/programs").inspect("programs-empty").follow("Open your first program");
		manager.fill("name", "Career Catalyst").press("Open program").sees("Career Catalyst");
		LocalDate opens = LocalDate.now().plusDays(20);
		manager.follow("Plan the first cohort")
			.fill("name", "2027")
			.fill("opensOn", opens.toString())
			.fill("midYearOn", opens.plusMonths(4).toString())
			.fill("closesOn", opens.plusMonths(9).toString())
			.press("Open cohort")
			.sees("2027");
		return manager.inspect("cohort-empty").path().replaceFirst("[?#].*", "");
	}

	private static void roster(Visitor manager, String cohort) {
		manager.open(cohort + "/roster-import")
			.upload("mentees", Path.of("src/test/resources/mentees-with-errors.csv"))
			.press("Check the files")
			.sees("Rows to correct")
			.inspect("import-errors");
		assertThat(manager.page().content()).doesNotContain("<script>alert(1)</script>");
		manager.open(cohort + "/people").sees("Nobody");
		manager.open(cohort + "/roster-import")
			.upload("mentees", ROSTER.resolve("mentees.csv"))
			.upload("mentors", ROSTER.resolve("mentors.csv"))
			.press("Check the files")
			.sees("every row can be used")
			.inspect("import-preview");
		manager.page().locator("main form button.btn-primary").first().click();
		manager.open(cohort + "/people").sees("Vera Zhou", "Goran Diallo").inspect("people");
	}

	private static void publish(Visitor manager, String cohort) {
		manager.open(cohort + "/readiness").sees("Places").inspect("readiness").press("Run matching");
		manager.page().waitForURL((url) -> url.contains("/match-runs/"));
		manager.sees("Mentees matched").inspect("board");
		assertThat(manager.page().locator("main").innerText()).contains("45 / 45");
		manager.press("Lock").sees("Unlock").press("Run again").sees("Mentees matched", "Locked 1");
		manager.pressAndConfirm("Publish").sees("Mentees matched");
		manager.open(cohort + "/pods").sees("Pod 1", "Pod 13").inspect("pods");
	}

	private void firstSteps(PageView browser, Actor administrator, Visitor manager, String cohort) {
		List<Visitor> members = new ArrayList<>();
		JsonNode pod = this.api.as(managerOf(administrator))
			.get()
			.uri("/api/v1" + cohort + "/pods")
			.header("X-Acting", header(managerOf(administrator)))
			.retrieve()
			.body(JsonNode.class);
		assertThat(pod).isNotNull();
	}

	private static Actor managerOf(Actor administrator) {
		return new Actor(administrator.institution(), administrator.person(), java.util.Set.of(Role.PROGRAM_MANAGER));
	}

	private static String header(Actor actor) {
		return actor.institution().value() + ";" + actor.person().value() + ";PROGRAM_MANAGER";
	}

}
