package org.alkimos.platform.security;

import com.microsoft.playwright.Page;

/** Keycloak's own pages, filled in as a person does. */
final class SignInPage {

	static final String OWN_PASSWORD = "a-password-of-my-own-9";

	private SignInPage() {
	}

	static void fill(Page page, String email, String password) {
		page.fill("#username", email);
		page.click("[type=submit]");
		page.waitForSelector("#password");
		page.fill("#password", password);
		page.click("[type=submit]");
	}

	/** The first time, with a password that has to be replaced at once. */
	static void fillFirstTime(Page page, String email, String password) {
		fill(page, email, password);
		page.waitForSelector("#password-new");
		page.fill("#password-new", OWN_PASSWORD);
		page.fill("#password-confirm", OWN_PASSWORD);
		page.click("[type=submit]");
	}

}
