package org.alkimos.platform.journey;

import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.alkimos.local.Extent;
import org.alkimos.platform.security.SignInPage;
import org.alkimos.platform.testing.PageView;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person at a browser of their own: opens pages, presses what is written on them, and
 * reads. Whoever presses something that leads to a new page says next what they see
 * there.
 */
final class Visitor {

	/** What a step may take to show on the Home of whoever it concerns. */
	private static final Duration TO_HOME = Duration.ofSeconds(Extent.of(60, 2));

	private final PageView browser;

	private final Page page;

	private final String address;

	private Visitor(PageView browser, Page page, String address) {
		this.browser = browser;
		this.page = page;
		this.address = address;
	}

	/** Opens an invitation, and accepts it with a password of one's own. */
	static Visitor invited(PageView browser, String address, String invitation) {
		Visitor visitor = new Visitor(browser, browser.blank(1440), address);
		SignInPage.accept(visitor.page, invitation);
		visitor.page.waitForURL((url) -> url.startsWith(address));
		return visitor.sees("Home");
	}

	Visitor open(String path) {
		this.page.navigate(this.address + path);
		return this;
	}

	Visitor follow(String link) {
		main().getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(starting(link))).first().click();
		return this;
	}

	Visitor press(String button) {
		main().getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(starting(button))).first().click();
		return this;
	}

	/** Presses a button and then the one of the dialog that it opens. */
	Visitor pressAndConfirm(String button) {
		press(button);
		this.page.locator("dialog[open] form button[type=submit]").last().click();
		return this;
	}

	Visitor fill(String field, String value) {
		main().locator("[name='" + field + "']").fill(value);
		return this;
	}

	/** One of few choices that are all in view. */
	Visitor choose(String field, String value) {
		main().locator("input[name='" + field + "'][value='" + value + "']")
			.check(new Locator.CheckOptions().setForce(true));
		return this;
	}

	Visitor upload(String field, Path file) {
		main().locator("input[name='" + field + "']").setInputFiles(file);
		return this;
	}

	Visitor sees(String... words) {
		for (String word : words) {
			this.page.getByText(word)
				.locator("visible=true")
				.first()
				.waitFor(new Locator.WaitForOptions().setTimeout(90_000));
		}
		return this;
	}

	Visitor doesNotSee(String... words) {
		assertThat(main().innerText()).doesNotContain(words);
		return this;
	}

	/**
	 * Expects Home to say so soon after the step before, within two seconds in the long
	 * form.
	 */
	Visitor seesOnHome(String words) {
		opensUntil("/", words, TO_HOME);
		assertThat(main().innerText()).as("Home after %s", TO_HOME).contains(words);
		return this;
	}

	/** Opens a page again and again until it says so, as events take their time. */
	Visitor seesSoon(String path, String words) {
		opensUntil(path, words, TO_HOME.plusSeconds(60));
		assertThat(main().innerText()).contains(words);
		return this;
	}

	/** With pauses, so that the browser leaves the events some of the machine. */
	private void opensUntil(String path, String words, Duration patience) {
		long begun = System.nanoTime();
		open(path);
		while (!main().innerText().contains(words) && System.nanoTime() - begun < patience.toNanos()) {
			this.page.waitForTimeout(200);
			open(path);
		}
	}

	/**
	 * A picture, axe and the layout of the page as it is; every build looks at them page
	 * by page elsewhere.
	 */
	Visitor inspect(String name) {
		if (Extent.LONG) {
			this.browser.inspect(this.page, "journey-" + name);
		}
		return this;
	}

	/**
	 * The page's address within the application, without what follows a question mark.
	 */
	String path() {
		return this.page.url().substring(this.address.length()).replaceFirst("[?#].*", "");
	}

	/** What the side bar marks as the place of this page. */
	String place() {
		return this.page.locator("aside [aria-current=page]").innerText().strip();
	}

	Locator main() {
		return PageView.loaded(this.page).locator("main");
	}

	/** The browser reads the pattern, which knows no quoting of whole passages. */
	private static Pattern starting(String words) {
		return Pattern.compile("^\\s*" + words.replaceAll("[^\\w ]", "\\\\$0"));
	}

}
