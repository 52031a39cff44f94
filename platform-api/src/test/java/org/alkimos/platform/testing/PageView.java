package org.alkimos.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import org.alkimos.kernel.tenancy.Actor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real Chromium looking at a page as an actor: screenshots at 1440 and 390 px, axe,
 * overflow.
 */
public final class PageView implements AutoCloseable {

	private final List<BrowserContext> windows = new ArrayList<>();

	/** A new page of this width in CSS pixels, on behalf of the actor. */
	public Page as(Actor actor, int width) {
		Page page = blank(width);
		page.context().setExtraHTTPHeaders(Map.of(Acting.HEADER, Acting.write(actor)));
		return page;
	}

	/** A new page with a session of its own. */
	public Page blank(int width) {
		BrowserContext window = Chromium
			.open(new Browser.NewContextOptions().setViewportSize(width, 900).setLocale("en-US"));
		this.windows.add(window);
		window.setDefaultTimeout(Chromium.PATIENCE);
		return window.newPage();
	}

	/**
	 * Opens the address at both widths, saves target/screens/name-width.png, and expects
	 * axe and layout to be clean.
	 */
	public void inspect(Actor actor, String address, String name) {
		for (int width : new int[] { 1440, 390 }) {
			Page page = as(actor, width);
			page.navigate(address);
			inspect(page, name + "-" + width);
			page.context().close();
		}
	}

	/**
	 * Saves target/screens/name.png and expects axe to find nothing and nothing to
	 * overflow sideways.
	 */
	public void inspect(Page page, String name) {
		try {
			Path file = Files.createDirectories(Path.of("target", "screens")).resolve(name + ".png");
			page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		}
		catch (java.io.IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		// No page has frames; without looking for them no further page is opened each
		// time.
		List<Rule> violations = new AxeBuilder(page).setLegacyMode(true).analyze().getViolations();
		assertThat(violations.stream().map((rule) -> rule.getId() + ": " + rule.getNodes())).as("axe on %s", name)
			.isEmpty();
		Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(((Number) overflow).intValue()).as("sideways overflow of %s", name).isLessThanOrEqualTo(0);
	}

	@Override
	public void close() {
		this.windows.forEach(BrowserContext::close);
	}

}
