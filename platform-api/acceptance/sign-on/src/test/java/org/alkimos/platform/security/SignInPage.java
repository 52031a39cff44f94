package org.alkimos.platform.security;

import com.microsoft.playwright.Page;

/** The page that asks for an address, and Keycloak's own, filled in as a person does. */
public final class SignInPage {

	public static final String OWN_PASSWORD = "a-password-of-my-own-9";

	private SignInPage() {
	}

	public static void fill(Page page, String email, String password) {
		page.fill("[name=email]", email);
		page.click("button:has-text('Use a password')");
		page.waitForSelector("#password");
		page.fill("#password", password);
		page.click("[type=submit]");
	}

	/** Accepts an invitation of somebody without an account, and chooses a password. */
	public static void accept(Page page, String link) {
		page.navigate(link);
		page.click("button:has-text('Accept invitation')");
		page.waitForSelector("#password-new");
		choose(page, OWN_PASSWORD);
	}

	/** Accepts an invitation with the account that the person has. */
	static void acceptAgain(Page page, String link) {
		page.navigate(link);
		page.click("button:has-text('Accept invitation')");
		page.click("button:has-text('Sign in and accept')");
		page.fill("[name=password]", OWN_PASSWORD);
		page.click("#kc-login");
	}

	/** On Keycloak's page for a new password. */
	static void choose(Page page, String password) {
		page.fill("#password-new", password);
		page.fill("#password-confirm", password);
		page.click("[type=submit]");
	}

}
