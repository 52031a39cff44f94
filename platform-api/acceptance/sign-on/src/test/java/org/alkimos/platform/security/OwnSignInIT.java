package org.alkimos.platform.security;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.Campus;
import org.alkimos.platform.testing.Mailboxes;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** People change the address and the password that they sign in with. */
@SignOnTest
class OwnSignInIT {

	private static final String NEXT_PASSWORD = "the-next-password-of-mine-5";

	private static PageView browser;

	@Autowired
	private Campus campus;

	@Autowired
	private Mailboxes mailboxes;

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
	void aNewAddressIsProvedByItsMailboxAndSignsIn() {
		String old = Campus.newEmail();
		Page page = signedIn(old);
		String wanted = Campus.newEmail();
		page.navigate(this.api.address() + "/my-sign-in");
		browser.inspect(page, "my-sign-in-1440");
		page.fill("[name=email]", wanted);
		page.click("button:has-text('Send code')");
		page.waitForSelector("text=A code is on its way to");
		browser.inspect(page, "my-sign-in-code-1440");
		this.mailboxes.await(old, "A new address was asked for");
		page.fill("[name=code]", code(wanted));
		page.click("button:has-text('Change address')");
		page.waitForSelector("#ak-flash >> text=Address changed.");
		assertThat(PageView.loaded(page).content()).contains(wanted).doesNotContain(old);
		this.mailboxes.await(wanted, "Your address at");

		Page again = browser.blank(390);
		again.navigate(this.api.address() + "/my-sign-in");
		SignInPage.fill(again, old, SignInPage.OWN_PASSWORD);
		assertThat(PageView.loaded(again).content()).contains("email address or password is incorrect");
		again.navigate(this.api.address() + "/my-sign-in");
		SignInPage.fill(again, wanted, SignInPage.OWN_PASSWORD);
		again.waitForURL(this.api.address() + "/my-sign-in**");
		assertThat(PageView.loaded(again).content()).contains(wanted);
		browser.inspect(again, "my-sign-in-390");
	}

	@Test
	void anAddressThatSignsInSomebodyElseIsRefused() {
		String taken = Campus.newEmail();
		signedIn(taken);
		String own = Campus.newEmail();
		Page page = signedIn(own);
		page.navigate(this.api.address() + "/my-sign-in");
		page.fill("[name=email]", taken);
		page.click("button:has-text('Send code')");
		page.fill("[name=code]", code(taken));
		page.click("button:has-text('Change address')");
		page.waitForSelector("text=Another account here has this address");
		assertThat(PageView.loaded(page).content()).contains(own);
	}

	@Test
	void aNewPasswordTakesThePresentOne() {
		String email = Campus.newEmail();
		Page page = signedIn(email);
		page.navigate(this.api.address() + "/my-sign-in");
		page.click("button:has-text('Change password')");
		page.waitForSelector("#password");
		page.fill("#password", SignInPage.OWN_PASSWORD);
		page.click("#kc-login");
		page.waitForSelector("#password-new");
		SignInPage.choose(page, NEXT_PASSWORD);
		page.waitForURL(this.api.address() + "/my-sign-in**");
		this.mailboxes.await(email, "Your password or second factor was changed");
		assertThat(page.navigate(this.api.address() + "/members").status()).as("this session lives").isEqualTo(200);

		Page again = browser.blank(1440);
		again.navigate(this.api.address() + "/members");
		SignInPage.fill(again, email, NEXT_PASSWORD);
		again.waitForURL((url) -> url.startsWith(this.api.address() + "/members"));
	}

	@Test
	void aNewNameCountsAtOnce() {
		String email = Campus.newEmail();
		Page page = signedIn(email);
		page.navigate(this.api.address() + "/my-sign-in");
		page.fill("[name=family]", " ");
		page.click("button:has-text('Change name')");
		page.waitForSelector("text=Enter the last name.");
		browser.inspect(page, "my-sign-in-name-refused-1440");
		page.fill("[name=given]", "Adrian");
		page.fill("[name=family]", "Married-Example");
		page.click("button:has-text('Change name')");
		page.waitForSelector("#ak-flash >> text=Name changed.");
		assertThat(page.textContent(".ak-person-name")).isEqualTo("Adrian Married-Example");
		this.mailboxes.await(email, "Your name at");
		page.setViewportSize(390, 900);
		browser.inspect(page, "my-sign-in-name-390");
	}

	private Page signedIn(String email) {
		Actor administrator = this.campus.open("Moving University");
		PersonId person = this.campus.enlist(administrator, email, Role.PROGRAM_MANAGER);
		Page page = browser.blank(1440);
		SignInPage.accept(page, this.api.address() + "/invitations/" + this.campus.invite(administrator, person));
		page.waitForURL(this.api.address() + "/");
		return page;
	}

	private String code(String address) {
		Matcher code = Pattern.compile("\\d{8}").matcher(this.mailboxes.await(address, "Your code is").subject());
		assertThat(code.find()).isTrue();
		return code.group();
	}

}
