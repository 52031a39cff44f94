package org.alkimos.platform.security;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** An invitation's link in the hands of others: a scanner of mail, and somebody else. */
@SignOnTest
class InvitationLinksIT {

	private static PageView browser;

	@Autowired
	private Campus campus;

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
	void aScannerThatFollowsTheLinkUsesNothingUp() {
		Actor administrator = this.campus.open("Scanned University");
		String token = this.campus.invite(administrator, this.campus.enlist(administrator, Campus.newEmail()));
		assertThat(status(HttpMethod.HEAD, token)).isEqualTo(200);
		assertThat(status(HttpMethod.GET, token)).isEqualTo(200);
		assertThat(status(HttpMethod.GET, token)).isEqualTo(200);
		assertThat(status(HttpMethod.POST, token)).isEqualTo(403);
		assertThat(this.campus.accept(token).oneTimePassword()).isNotBlank();
	}

	@Test
	void whoIsSignedInAsSomebodyElseIsToldSoBeforeAccepting() {
		Actor administrator = this.campus.open("Shared University");
		String first = Campus.newEmail();
		Page page = signIn(administrator, first);
		String second = Campus.newEmail();
		PersonId person = this.campus.enlist(administrator, second);
		String link = this.api.address() + "/invitations/" + this.campus.invite(administrator, person);

		page.navigate(link);
		assertThat(PageView.loaded(page).content()).contains("signed in as " + first, second)
			.doesNotContain("Accept invitation");
		browser.inspect(page, "invitation-of-another-1440");
		// As from a page that was opened before.
		APIResponse refused = page.request()
			.post(link, RequestOptions.create()
				.setForm(FormData.create().set("_csrf", page.inputValue("form[action='/logout'] [name=_csrf]"))));
		assertThat(refused.status()).isEqualTo(409);
		assertThat(refused.text()).contains("signed in as " + first).doesNotContain("first-password");

		page.click("button:has-text('Sign out')");
		page.waitForURL((url) -> url.endsWith("/signed-out"));
		page.navigate(link);
		page.click("button:has-text('Accept invitation')");
		assertThat(page.textContent("#first-password")).isNotBlank();
	}

	private int status(HttpMethod method, String token) {
		return this.api.anonymous()
			.method(method)
			.uri("/invitations/{token}", token)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

	private Page signIn(Actor administrator, String email) {
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		String password = String
			.valueOf(this.campus.accept(this.campus.invite(administrator, person)).oneTimePassword());
		Page page = browser.blank(1440);
		page.navigate(this.api.address() + "/members");
		SignInPage.fillFirstTime(page, email, password);
		page.waitForURL((url) -> url.startsWith(this.api.address() + "/members"));
		return page;
	}

}
