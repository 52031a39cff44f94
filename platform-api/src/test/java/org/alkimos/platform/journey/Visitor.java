package org.alkimos.platform.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.alkimos.identity.AcceptedInvitation;
import org.alkimos.platform.security.SignInPage;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/** A person at a browser: opens pages, presses what is written on them, and looks. */
final class Visitor {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private final PageView browser;

	private final Page page;

	private final String address;

	private Visitor(PageView browser, Page page, String address) {
		this.browser = browser;
		this.page = page;
		this.address = address;
	}

	/**
	 * Signs in for the first time, with the one-time password of an accepted invitation.
	 */
	static Visitor firstTime(PageView browser, String address, String email, AcceptedInvitation invitation) {
		Page page = browser.blank(1440);
		page.navigate(address + "/");
		SignInPage.fillFirstTime(page, email, String.valueOf(invitation.oneTimePassword()));
		page.waitForURL((url) -> url.startsWith(address));
		return new Visitor(browser, page, address);
	}

	Visitor open(String path) {
		this.page.navigate(this.address + path);
		return this;
	}

	Visitor follow(String link) {
		this.page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(starting(link))).first().click();
		this.page.waitForLoadState();
		return this;
	}

	Visitor press(String button) {
		this.page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(starting(button))).first().click();
		this.page.waitForLoadState();
		return this;
	}

	/** Presses a button and then the same or another one in the dialog that opens. */
	Visitor pressAndConfirm(String button) {
		press(button);
		this.page.locator("dialog[open] form button[type=submit]").last().click();
		this.page.waitForLoadState();
		return this;
	}

	Visitor fill(String field, String value) {
		this.page.fill("[name='" + field + "']", value);
		return this;
	}

	Visitor choose(String field, String value) {
		this.page.check("input[name='" + field + "'][value='" + value + "']", new Page.CheckOptions().setForce(true));
		return this;
	}

	Visitor upload(String field, Path file) {
		this.page.setInputFiles("input[name='" + field + "']", file);
		return this;
	}

	Visitor sees(String... words) {
		for (String word : words) {
			this.page.getByText(word).first().waitFor(new Locator.WaitForOptions().setTimeout(20_000));
		}
		return this;
	}

	/** Reloads Home until it says so. */
	Visitor seesOnHome(String words) {
		return seesWithin("/", words);
	}

	/** Reloads a page until it says so. */
	Visitor seesWithin(String path, String words) {
		long end = System.nanoTime() + PATIENCE.toNanos();
		do {
			open(path);
		}
		while (!this.page.locator("main").innerText().contains(words) && System.nanoTime() < end);
		assertThat(this.page.locator("main").innerText()).contains(words);
		return this;
	}

	Visitor inspect(String name) {
		this.browser.inspect(this.page, "journey-" + name);
		return this;
	}

	String path() {
		return this.page.url().substring(this.address.length());
	}

	Page page() {
		return this.page;
	}

	private static Pattern starting(String words) {
		return Pattern.compile("^\\s*" + Pattern.quote(words));
	}

}
