package org.alkimos.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Set;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.audit.AuditFilter;
import org.alkimos.kernel.audit.AuditLog;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;
import org.alkimos.platform.mail.CaughtMail;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Mailboxes;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** People who forgot their password, and strangers who say so in their name. */
@SignOnTest
class LostPasswordIT {

	private static final String ANOTHER_PASSWORD = "another-password-of-mine-7";

	private static final String CHANGED = "Your password or second factor was changed";

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Autowired
	private AuditLog audit;

	@Autowired
	private Mailboxes mailboxes;

	@BeforeAll
	static void start() {
		browser = new PageView();
	}

	@AfterAll
	static void stop() {
		browser.close();
	}

	@Test
	void theMailedLinkLeadsToANewPasswordOnce() {
		String email = member("Forgetful University");
		Page page = browser.blank(1440);
		askForLink(page, email);
		browser.inspect(page, "reset-sent-1440");
		String link = link(email, 1);

		page.navigate(link);
		page.waitForSelector("#password-new");
		browser.inspect(page, "reset-password-1440");
		SignInPage.choose(page, ANOTHER_PASSWORD);
		page.waitForURL((url) -> url.startsWith(this.api.address()));
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
		this.mailboxes.await(email, CHANGED);

		Page again = browser.blank(1440);
		again.navigate(link);
		assertThat(PageView.loaded(again).content()).contains("already used or has expired");
		assertThat(again.locator("#password-new").count()).isZero();
		browser.inspect(again, "reset-used-1440");
		again.navigate(this.api.address() + "/members");
		SignInPage.fill(again, email, SignInPage.OWN_PASSWORD);
		assertThat(PageView.loaded(again).content()).contains("email address or password is incorrect");
		browser.inspect(again, "password-wrong-1440");

		// The change is looked up again and again; the session from after it lives.
		page.waitForTimeout(2 * this.realm.eventsEvery().toMillis());
		assertThat(this.mailboxes.of(email).stream().filter((mail) -> mail.subject().equals(CHANGED))).hasSize(1);
		assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
	}

	/** Somebody else may have begun them. */
	@Test
	void theChangeIsOnRecordAndEndsTheSessionsFromBefore() {
		Actor administrator = this.campus.open("Careful University");
		String email = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		Page before = accept(administrator, person);
		Page page = browser.blank(390);
		askForLink(page, email);
		page.navigate(link(email, 1));
		page.waitForSelector("#password-new");
		SignInPage.choose(page, ANOTHER_PASSWORD);
		page.waitForURL((url) -> url.startsWith(this.api.address()));
		await().untilAsserted(() -> {
			before.navigate(this.api.address() + "/members");
			assertThat(before.url()).endsWith("/sign-in");
		});
		var changed = new AuditFilter(Set.of(person), "identity.credential-changed", null);
		assertThat(Tenancy.call(administrator.institution(), () -> this.audit.read(administrator, changed, null, 9)))
			.singleElement()
			.satisfies((entry) -> assertThat(entry.detail()).isEqualTo("password"));
	}

	@Test
	void aStrangerLearnsNothingAndSendsThreeMailsADayAtMost() {
		String known = member("Discreet University");
		Page page = browser.blank(390);
		String unknown = Campus.newEmail();
		String answer = askForLink(page, unknown).replace(unknown, "");
		for (int mails = 1; mails <= 3; mails++) {
			assertThat(askForLink(browser.blank(390), known).replace(known, "")).isEqualTo(answer);
			link(known, mails);
		}
		assertThat(askForLink(browser.blank(390), known).replace(known, "")).isEqualTo(answer);
		assertThat(resets(known)).hasSize(3);
		assertThat(resets(unknown)).isEmpty();
		browser.inspect(page, "reset-sent-390");
	}

	/** A reader of the mailbox gets past the password only. */
	@Test
	void theSecondFactorStays() {
		var users = KeycloakServer.at(this.realm.url()).administration();
		String email = Campus.newEmail();
		users.post()
			.uri("/alkimos/users")
			.body(Map.of("username", email, "email", email, "enabled", true, "emailVerified", true, "credentials",
					List.of(Map.of("type", "otp", "secretData", "{\"value\":\"abcdefghijklmnopqrst\"}",
							"credentialData",
							"{\"subType\":\"totp\",\"digits\":6,\"period\":30,\"algorithm\":\"HmacSHA1\"}"))))
			.retrieve()
			.toBodilessEntity();
		Page page = browser.blank(1440);
		askForLink(page, email);
		page.navigate(link(email, 1));
		page.waitForSelector("#password-new");
		SignInPage.choose(page, ANOTHER_PASSWORD);
		page.waitForURL((url) -> url.startsWith(this.api.address()));
		assertThat(users.get()
			.uri("/alkimos/users?exact=true&username={name}", email)
			.retrieve()
			.body(KeycloakServer.LIST)).singleElement().satisfies((user) -> {
				assertThat(user.get("totp")).isEqualTo(true);
				assertThat(user.get("requiredActions")).isEqualTo(List.of());
			});
	}

	/** Returns what the page then says. */
	private String askForLink(Page page, String email) {
		page.navigate(this.api.address() + "/sign-in");
		page.fill("[name=email]", email);
		page.click("button:has-text('Use a password')");
		page.click("a:has-text('Forgot your password?')");
		assertThat(page.inputValue("#username")).isEqualTo(email);
		browser.inspect(page, "reset-" + page.viewportSize().width);
		page.click("#kc-form-buttons");
		return PageView.loaded(page)
			.locator("main")
			.innerHTML()
			.replaceAll("(tab_id|execution|session_code|client_data)=[^&\"]*", "");
	}

	/** The link of the newest reset mail, once there are this many. */
	private String link(String address, int mails) {
		List<CaughtMail> found = await().until(() -> resets(address), (sent) -> sent.size() >= mails);
		return found.getFirst().links().getFirst();
	}

	private List<CaughtMail> resets(String address) {
		return this.mailboxes.of(address)
			.stream()
			.filter((mail) -> mail.subject().equals("Choose a new password for Alkimos"))
			.toList();
	}

	private String member(String institution) {
		Actor administrator = this.campus.open(institution);
		String email = Campus.newEmail();
		accept(administrator, this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER));
		return email;
	}

	private Page accept(Actor administrator, PersonId person) {
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

}
