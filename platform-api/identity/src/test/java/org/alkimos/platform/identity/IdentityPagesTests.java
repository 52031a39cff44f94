package org.alkimos.platform.identity;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import org.alkimos.identity.MemberAccess;
import org.alkimos.identity.Members;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Administration pages at two widths: empty, full and in error. */
@PlatformTest
@Tag(Extent.SIZED)
class IdentityPagesTests {

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private Members members;

	@Autowired
	private ApiClient api;

	@BeforeAll
	static void start() {
		browser = new PageView();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void peopleAndRoles() {
		Actor administrator = this.campus.open("Riverside University");
		browser.inspect(Acting.as(Acting.newInstitution(), Role.INSTITUTION_ADMINISTRATOR), address("/members"),
				"members-empty");
		PersonId person = this.campus.enlist(administrator, Campus.newEmail(), Role.PROGRAM_MANAGER, Role.EVALUATOR);
		this.campus.enlist(administrator, Campus.newEmail(), "<b>Bold</b>");
		browser.inspect(administrator, address("/members"), "members");
		browser.inspect(administrator, address("/members/" + person.value()), "member");

		Page page = browser.as(administrator, 1440);
		page.navigate(address("/members"));
		page.fill("[name=given]", "Zoe");
		page.click("button:has-text('Add person')");
		page.waitForSelector("text=Enter the last name");
		browser.inspect(page, "members-error-1440");
		assertThat(PageView.loaded(page).content()).contains("Enter an email address");
		page.fill("[name=family]", "Winter");
		String email = Campus.newEmail();
		page.fill("[name=email]", email.replace("@", "\u00AD@"));
		page.click("button:has-text('Add person')");
		page.waitForSelector("text=Remove the invisible character U+00AD after");
		browser.inspect(page, "members-refused-1440");
		page.click("button:has-text('Use " + email + "')");
		page.waitForSelector("text=Zoe Winter is now a member.");
		page.click("tr:has-text('Zoe Winter') button:has-text('Invite')");
		page.waitForSelector("text=The invitation to Zoe Winter is being sent.");
		browser.inspect(page, "members-invited-1440");
		assertThat(PageView.loaded(page).content()).doesNotContain("/invitations/");
	}

	@Test
	void aNameAndAnAddressAreCorrected() {
		Actor administrator = this.campus.open("Riverside University");
		PersonId person = this.campus.enlist(administrator, Campus.newEmail());
		String details = "/members/" + person.value() + "/details";
		browser.inspect(administrator, address(details), "member-details");
		Page page = browser.as(administrator, 1440);
		page.navigate(address(details));
		page.fill("[name=email]", "ada\u200Bx@uni.edu");
		page.click("button:has-text('Save')");
		page.waitForSelector("text=invisible character U+200B");
		browser.inspect(page, "member-details-error-1440");
		String corrected = Campus.newEmail();
		page.fill("[name=email]", corrected);
		page.fill("[name=family]", "Lovelace");
		page.click("button:has-text('Save')");
		page.waitForSelector("text=Details saved.");
		assertThat(page.inputValue("[name=email]")).isEqualTo(corrected);
		assertThat(get(administrator, "/api/v1/members/" + person.value()).getBody().toString()).contains("Lovelace",
				corrected);
	}

	@Test
	void institutionAndItsOmbuds() {
		Actor administrator = this.campus.open("Riverside University");
		browser.inspect(administrator, address("/institution"), "institution");
		Page page = browser.as(administrator, 1440);
		page.navigate(address("/institution"));
		page.fill("[name=ombudsName]", "Office of the Ombuds");
		page.click("button:has-text('Save')");
		page.waitForSelector("text=Enter both the ombuds and how to reach them");
		page.fill("[name=ombudsContact]", "ombuds@uni.edu");
		page.click("button:has-text('Save')");
		page.waitForSelector("text=Members can see it now");
	}

	@Test
	void institutionsOfThePlatform() {
		Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));
		this.campus.open("Riverside University");
		browser.inspect(operator, address("/institutions"), "institutions");
	}

	@Test
	void invitationsForWhoeverHasTheLink() {
		Actor administrator = this.campus.open("Riverside University");
		PersonId person = this.campus.enlist(administrator, Campus.newEmail());
		String token = this.campus.invite(administrator, person);
		for (int width : new int[] { 1440, 390 }) {
			Page page = browser.blank(width);
			page.navigate(address("/invitations/" + token));
			assertThat(accessOf(administrator, person)).as("looking alone is noticed by nobody")
				.isIn((width == 1440) ? MemberAccess.INVITED : MemberAccess.OPENED);
			browser.inspect(page, "invitation-" + width);
			page.keyboard().press("Tab");
			await().until(() -> accessOf(administrator, person) == MemberAccess.OPENED);
			page.navigate(address("/signed-out"));
			browser.inspect(page, "signed-out-" + width);
		}
	}

	private MemberAccess accessOf(Actor administrator, PersonId person) {
		return Tenancy.call(administrator.institution(), () -> this.members.of(administrator, List.of(person)))
			.getFirst()
			.access();
	}

	@Test
	void theApiDoesWhatThePagesDo() {
		Actor administrator = this.campus.open("Riverside University");
		ResponseEntity<Map> created = post(administrator, "/api/v1/members",
				Map.of("given", "Ada", "family", "Example", "email", Campus.newEmail()));
		assertThat(created.getStatusCode().value()).isEqualTo(201);
		String person = String.valueOf(created.getBody().get("person"));
		assertThat(this.api.as(administrator)
			.put()
			.uri("/api/v1/members/" + person + "/roles/EVALUATOR")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(204);
		assertThat(get(administrator, "/api/v1/members/" + person).getBody().get("roles").toString())
			.contains("EVALUATOR");
		assertThat(post(administrator, "/api/v1/invitations", Map.of("person", person)).getBody())
			.doesNotContainKey("link")
			.containsEntry("access", "SENDING");
		assertThat(post(administrator, "/api/v1/invitations", Map.of()).getStatusCode().value()).isEqualTo(422);
		assertThat(post(administrator, "/api/v1/api-clients", Map.of("label", "R", "rights", List.of("PULL_RESULTS"),
				"expiresOn", LocalDate.now(ZoneOffset.UTC).toString()))
			.getStatusCode()
			.value()).isEqualTo(201);
		assertThat(post(administrator, "/api/v1/institutions", Map.of("alias", "x")).getStatusCode().value())
			.isEqualTo(403);
		assertThat(get(administrator, "/api/v1/members/" + UUID.randomUUID()).getStatusCode().value()).isEqualTo(404);
		assertThat(get(administrator, "/api/v1/institution").getHeaders().getETag()).startsWith("\"0-");
	}

	@Test
	void nobodyMakesThemselvesAnEvaluatorByApiOrPage() {
		Actor administrator = this.campus.open("Riverside University");
		String self = "/members/" + administrator.person().value();
		var refused = this.api.as(administrator)
			.put()
			.uri("/api/v1" + self + "/roles/EVALUATOR")
			.retrieve()
			.toEntity(Map.class);
		assertThat(refused.getStatusCode().value()).isEqualTo(409);
		assertThat(refused.getBody().get("type").toString()).endsWith(":own-evaluator-role");
		Page page = browser.as(administrator, 1440);
		page.navigate(address(self));
		assertThat(page.locator("[name=roles][value=EVALUATOR]").count()).isZero();
		assertThat(page.locator("[name=roles][value=PROGRAM_MANAGER]").count()).isOne();
	}

	@Test
	void anOperatorReadsWhatWasAddedAndADomainIsNeverNull() {
		Actor operator = Acting.as(PlatformTenant.ID, Role.PLATFORM_OPERATOR);
		String alias = "u-" + UUID.randomUUID().toString().substring(0, 10);
		var added = post(operator, "/api/v1/institutions", Map.of("alias", alias, "name", "Added University",
				"administrator", Map.of("given", "Ada", "family", "Example", "email", Campus.newEmail())));
		String address = String.valueOf(added.getHeaders().getLocation());
		assertThat(get(operator, address).getBody().get("alias")).isEqualTo(alias);
		assertThat(this.api.as(operator)
			.put()
			.uri(address + "/domains")
			.contentType(MediaType.APPLICATION_JSON)
			.body("{\"domains\":[null]}")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value()).isEqualTo(422);
		assertThat(get(operator, "/api/v1/institutions/" + UUID.randomUUID()).getStatusCode().value()).isEqualTo(404);
	}

	/** Evaluators have no access to names, and are not told that these are gone. */
	@Test
	void anEvaluatorSeesThatSomeoneReadTheirRecordWithoutAName() {
		Actor administrator = this.campus.open("Lakeside University");
		PersonId ada = this.campus.enlist(administrator, Campus.newEmail(), Role.EVALUATOR);
		get(administrator, "/api/v1/members/" + ada.value());
		Actor evaluator = Acting.as(administrator.institution(), ada, Role.EVALUATOR);
		assertThat(get(evaluator, "/api/v1/me/record-reads").getBody().get("items").toString())
			.contains("Someone whose name evaluators can't see")
			.doesNotContain("no longer kept");
	}

	@SuppressWarnings("rawtypes")
	private ResponseEntity<Map> post(Actor actor, String path, Map<String, ?> body) {
		return this.api.as(actor)
			.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toEntity(Map.class);
	}

	@SuppressWarnings("rawtypes")
	private ResponseEntity<Map> get(Actor actor, String path) {
		return this.api.as(actor).get().uri(path).retrieve().toEntity(Map.class);
	}

	private String address(String path) {
		return this.api.address() + path;
	}

}
