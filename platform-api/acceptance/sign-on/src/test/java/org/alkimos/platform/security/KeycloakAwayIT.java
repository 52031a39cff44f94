package org.alkimos.platform.security;

import java.nio.file.Path;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.kernel.problems.Problem.Conflict;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Bearer;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Keycloak is killed: who is in stays in, who is out is told, and nobody restarts
 * anything.
 */
@SignOnTest
@Tag(Extent.SIZED)
class KeycloakAwayIT {

	@Autowired
	private Campus campus;

	@Autowired
	private Machines machines;

	@Autowired
	private ApiClient api;

	@Autowired
	private KeycloakRealm realm;

	@Autowired
	private Environment environment;

	@Test
	void signedInPeopleAndValidTokensGoOnAndNewSignInsFailCleanly() {
		try (PageView browser = new PageView()) {
			Actor administrator = this.campus.open("Lonely University");
			String email = Campus.newEmail();
			Page page = signIn(browser, administrator, email);
			String token = this.machines.credentials(administrator, this.machines.create(administrator)).token();
			assertThat(Bearer.status(this.api.address(), token)).isEqualTo(200);

			KeycloakServer server = KeycloakServer.at(this.realm.url());
			server.kill();
			String invitation;
			try {
				assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
				assertThat(Bearer.status(this.api.address(), token)).isEqualTo(200);
				invitation = this.campus.invite(administrator, this.campus.enlist(administrator, Campus.newEmail()));
				assertThatExceptionOfType(Conflict.class).isThrownBy(() -> this.campus.accept(invitation))
					.withMessageContaining("still valid");
				assertIsRefusedCleanly(browser, this.api.address());
				if (Extent.LONG) {
					anInstanceThatStartsMeanwhileDoesItsPart(browser, page, token);
				}
				if (Extent.LONG) {
					// Longer than keys are fresh by now.
					assertThat(Bearer.status(this.api.address(), token)).isEqualTo(200);
				}
			}
			finally {
				server.startAgain();
			}
			assertThat(page.navigate(this.api.address() + "/members").status()).isEqualTo(200);
			assertThat(this.campus.accept(invitation).ticket()).isNotBlank();
			signIn(browser, administrator, Campus.newEmail());
		}
	}

	private void anInstanceThatStartsMeanwhileDoesItsPart(PageView browser, Page page, String token) {
		try (AppProcess other = AppProcess.start(Services.settingsOf(this.environment),
				Path.of("target", "away.log"))) {
			assertThat(page.navigate(other.address() + "/members").status()).isEqualTo(200);
			assertIsRefusedCleanly(browser, other.address());
			// It has never seen a key, and says that it cannot tell.
			assertThat(Bearer.status(other.address(), token)).isEqualTo(503);
		}
	}

	private static void assertIsRefusedCleanly(PageView browser, String address) {
		Page page = browser.blank(390);
		page.navigate(address + "/members");
		page.fill("[name=email]", Campus.newEmail());
		Response answer = page.waitForResponse((response) -> response.request().method().equals("POST"),
				() -> page.click("button:has-text('Continue')"));
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.headerValue("Retry-After")).isEqualTo("30");
		page.waitForSelector("h1:has-text('Sign-in is unavailable right now')");
		browser.inspect(page, "sign-in-unavailable-390");
		// Came back from Keycloak with a code, just before it went.
		assertThat(page.navigate(address + "/login/oauth2/code/alkimos?code=x&state=y").status()).isLessThan(500);
	}

	private Page signIn(PageView browser, Actor administrator, String email) {
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

}
