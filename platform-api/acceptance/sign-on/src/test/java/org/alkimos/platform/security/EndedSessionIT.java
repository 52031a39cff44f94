package org.alkimos.platform.security;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** The session ends while somebody writes. Nothing that was written is lost. */
@SignOnTest
class EndedSessionIT {

	private static final String WRITTEN = "Dr. Ombuds, who answers within one day & keeps it \"confidential\"";

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
	void whatWasWrittenIsSavedAfterSigningInInAnotherTab() {
		String email = Campus.newEmail();
		Page page = writing(email);
		end(page);
		page.click("button:has-text('Save')");
		page.waitForSelector("h1:has-text('You have been signed out')");
		assertThat(PageView.loaded(page).content()).contains("this was not saved")
			.doesNotContain("role at this institution");
		assertThat(page.inputValue("textarea")).isEqualTo(WRITTEN);
		browser.inspect(page, "signed-out-while-writing-1440");
		signInAgain(page, email);
		page.bringToFront();
		page.waitForSelector("#ak-flash >> text=Saved. Members can see it now.");
		assertThat(page.inputValue("[name=ombudsName]")).isEqualTo(WRITTEN);
	}

	/** The page knows already, and keeps the form as it is. */
	@Test
	void aPageThatKnowsSaysSoBeforeItSends() {
		String email = Campus.newEmail();
		Page page = writing(email);
		end(page);
		page.evaluate("() => document.dispatchEvent(new CustomEvent('ak:refused'))");
		page.waitForSelector("#ak-session[open] >> text=What you wrote is still on this page");
		browser.inspect(page, "session-ended-1440");
		signInAgain(page, email);
		page.bringToFront();
		page.waitForSelector("#ak-session", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.HIDDEN));
		page.click("button:has-text('Save')");
		page.waitForSelector("#ak-flash >> text=Saved. Members can see it now.");
		assertThat(page.inputValue("[name=ombudsName]")).isEqualTo(WRITTEN);
	}

	@Test
	void somebodyElseInTheSameBrowserSavesNothing() {
		Page page = writing(Campus.newEmail());
		end(page);
		Page other = page.context().newPage();
		String email = Campus.newEmail();
		Actor elsewhere = this.campus.open("Other University");
		PersonId person = this.campus.enlist(elsewhere, email, Role.INSTITUTION_ADMINISTRATOR);
		page.context().clearCookies();
		SignInPage.accept(other, this.api.address() + "/invitations/" + this.campus.invite(elsewhere, person));
		other.waitForURL(this.api.address() + "/");
		page.click("button:has-text('Save')");
		page.waitForSelector("h1:has-text('This is not saved yet')");
		page.click("button:has-text('Save')");
		page.waitForSelector("h1:has-text('This was not saved')");
		assertThat(PageView.loaded(page).content()).contains("signed in as someone else");
		browser.inspect(page, "form-of-somebody-else-1440");
		other.navigate(this.api.address() + "/institution");
		assertThat(other.inputValue("[name=ombudsName]")).isEmpty();
	}

	private Page writing(String email) {
		Actor administrator = this.campus.open("Writing University");
		PersonId person = this.campus.enlist(administrator, email, Role.INSTITUTION_ADMINISTRATOR);
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		page.navigate(this.api.address() + "/institution");
		page.fill("[name=ombudsName]", WRITTEN);
		page.fill("[name=ombudsContact]", "ombuds@writing.example");
		return page;
	}

	/** As after thirty minutes without a request, when Keycloak has forgotten as well. */
	private void end(Page page) {
		page.context().clearCookies();
	}

	private void signInAgain(Page page, String email) {
		BrowserContext window = page.context();
		Page tab = window.waitForPage(() -> page.click("a:has-text('Sign in')"));
		SignInPage.fill(tab, email, SignInPage.OWN_PASSWORD);
		tab.waitForSelector("h1:has-text('signed in again')");
	}

}
