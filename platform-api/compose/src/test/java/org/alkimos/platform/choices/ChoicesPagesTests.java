package org.alkimos.platform.choices;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Json;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;
import org.alkimos.platform.testing.PreparedCohort;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Choices from the first look to the board, at two widths and with axe. */
@PlatformTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag(Extent.SIZED)
class ChoicesPagesTests {

	private final TenantId institution = Acting.newInstitution();

	private final Actor manager = Acting.as(this.institution, Role.PROGRAM_MANAGER);

	private PageView view;

	@Autowired
	private ApiClient api;

	private PreparedCohort cohort;

	private Actor mentee;

	private Actor secondMentee;

	private Actor mentor;

	private String menteePart = "";

	@BeforeAll
	void aDraftedCohort() {
		this.view = new PageView();
		RestClient client = this.api.as(this.manager);
		this.cohort = PreparedCohort.ofTheCareerCohort(client);
		JsonNode people = Json.get(client, "/api/v1/cohorts/" + this.cohort.cohort() + "/participants?limit=200");
		JsonNode vera = find(people, "E001");
		this.menteePart = vera.path("id").asString();
		this.mentee = actor(vera);
		this.secondMentee = actor(find(people, "E002"));
		this.mentor = actor(find(people, "R002"));
		bring(client, "history", "mentor,mentee,program,ended_on\nR002,E001,Career pods 2023,2024-06-11\n");
	}

	@AfterAll
	void close() {
		this.view.close();
	}

	private static JsonNode find(JsonNode people, String externalId) {
		return people.path("items")
			.valueStream()
			.filter((one) -> one.path("externalId").asString().equals(externalId))
			.findFirst()
			.orElseThrow();
	}

	private Actor actor(JsonNode person) {
		return Acting.as(this.institution, new PersonId(UUID.fromString(person.path("personId").asString())));
	}

	private static void bring(RestClient client, String part, String text) {
		var body = new MultipartBodyBuilder();
		body.part(part, new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8)) {
			@Override
			public String getFilename() {
				return part + ".csv";
			}
		}, MediaType.parseMediaType("text/csv"));
		client.post()
			.uri("/api/v1/list-imports")
			.contentType(MediaType.MULTIPART_FORM_DATA)
			.body(body.build())
			.retrieve()
			.toBodilessEntity();
	}

	private String path() {
		return "/cohorts/" + this.cohort.cohort() + "/choices";
	}

	private Page page(Actor actor, String path) {
		Page page = this.view.as(actor, 1440);
		page.navigate(this.api.address() + path);
		return page;
	}

	private static Locator button(Page page, String name) {
		return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
	}

	@Test
	void homeRemindsOfChoicesWhilePodsAreStillToBeFormed() {
		Page home = page(this.secondMentee, "/");
		assertThat(home.locator("main")).containsText("Before pods are formed");
		home.locator("main").getByText("My choices").click();
		assertThat(home).hasURL(this.api.address() + path());
	}

	@Test
	void menteesRankByButtonsAloneAndKeepApartPrivately() {
		Page page = page(this.mentee, path());
		assertThat(page.locator("nav").getByText("My choices").first()).isVisible();
		assertThat(page.locator("#list ol > li")).hasCount(3);
		button(page, "Add to my list").click();
		assertThat(page.locator("#list ol > li")).hasCount(4);
		assertThat(page.locator("#ak-flash")).containsText("Added to your list");
		Locator second = page.locator("#list ol > li").nth(1);
		String name = second.locator(".ak-strong").innerText().replaceFirst("^\\d\\. ", "");
		second.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Move up")).focus();
		page.keyboard().press("Enter");
		assertThat(page.locator("#list ol > li").first()).containsText("1. " + name);
		button(page, "Add to my list").click();
		assertThat(page.getByText("Your list is full").first()).isVisible();
		button(page, "Pair us again").click();
		assertThat(page.locator("#ak-flash")).containsText("with this mentor again");
		assertThat(page.getByText("Your mentor in Career pods 2023")).isVisible();
		page.locator("#apart summary").click();
		page.getByLabel("Or enter anyone's email address").fill("not an address");
		button(page, "Keep us apart").click();
		assertThat(page.locator(".ak-error-summary")).containsText("email address");
		this.view.inspect(page, "choices-error-1440");
		Locator address = page.getByLabel("Or enter anyone's email address");
		assertThat(address).hasValue("not an address");
		address.fill("somebody\u200B@elsewhere.example");
		button(page, "Keep us apart").click();
		assertThat(page.locator(".ak-error-summary")).containsText("invisible character U+200B after “somebody”");
		button(page, "Use somebody@elsewhere.example").click();
		assertThat(page.locator("#apart")).containsText("Someone you named by email address");
		this.view.inspect(this.mentee, this.api.address() + path(), "choices-mentee");
	}

	@Test
	void aSecondWindowIsToldThatTheListChanged() {
		Page one = page(this.secondMentee, path());
		Page other = page(this.secondMentee, path());
		one.locator("#list").getByText("Remove").first().click();
		assertThat(one.locator("#ak-flash")).containsText("Removed from your list");
		other.locator("#list").getByText("Remove").first().click();
		assertThat(other.locator("#ak-flash")).containsText("in another window");
	}

	@Test
	void mentorsDeclineAndManagersReadWhyUnlessRecused() {
		Page page = page(this.mentor, path());
		Locator card = page.locator("#p-" + this.menteePart);
		card.locator("summary").click();
		card.locator("textarea").fill("We are writing a grant together.");
		card.getByText("Decline").last().click();
		assertThat(page.locator("#p-" + this.menteePart)).containsText("You declined: We are writing");
		this.view.inspect(this.mentor, this.api.address() + path(), "choices-mentor");
		String declines = "/cohorts/" + this.cohort.cohort() + "/declines";
		assertThat(page(this.manager, declines).locator("table")).containsText("We are writing a grant together.");
		this.view.inspect(this.manager, this.api.address() + declines, "declines");
		this.view.inspect(this.manager, this.api.address() + "/cohorts/" + this.cohort.cohort() + "/people",
				"people-choices");
		recuse(declines);
	}

	private void recuse(String declines) {
		String recusals = "/cohorts/" + this.cohort.cohort() + "/recusals";
		Page empty = page(this.manager, recusals);
		button(empty, "Recuse myself").click();
		assertThat(empty.locator(".ak-error-summary")).containsText("Choose the person");
		Page page = page(this.manager, recusals + "?person=" + this.mentee.person().value());
		button(page, "Recuse myself").click();
		assertThat(page.locator(".ak-error-summary")).containsText("can't be undone");
		page.getByLabel("I understand that this can't be undone").check();
		button(page, "Recuse myself").click();
		assertThat(page.locator("#ak-flash")).containsText("You recused yourself");
		this.view.inspect(this.manager, this.api.address() + recusals, "recusals");
		String board = "/match-runs/" + this.cohort.run();
		page.navigate(this.api.address() + board);
		Locator card = page.locator("#m-" + this.mentee.person().value());
		assertThat(card).containsText("You recused yourself");
		assertThat(card.locator("summary")).hasCount(0);
		this.view.inspect(page, "board-recused-1440");
		card.locator("a").first().click();
		assertThat(page.locator("#ak-flash")).containsText("Leave it to another program manager");
		assertThat(page.locator("#why")).hasCount(0);
		assertThat(page(this.manager, declines).locator("main")).containsText("No declined mentees yet");
	}

	@Test
	void choicesAreClosedOncePodsArePublished() {
		RestClient client = this.api.as(this.manager);
		var other = PreparedCohort.of(client, "Closed", org.alkimos.platform.testing.Roster.ofTheCareerCohort(), 58);
		Json.post(client, "/api/v1/match-runs/" + other.run() + "/publication", java.util.Map.of());
		RestClient mentee = this.api.as(this.mentee);
		await()
			.until(() -> !Json.get(mentee, "/api/v1/cohorts/" + other.cohort() + "/choices").path("open").asBoolean());
		this.view.inspect(this.mentee, this.api.address() + "/cohorts/" + other.cohort() + "/choices",
				"choices-closed");
	}

}
