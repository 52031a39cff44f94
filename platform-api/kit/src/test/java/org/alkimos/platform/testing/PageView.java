package org.alkimos.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import org.jspecify.annotations.Nullable;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.local.Extent;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real Chromium looking at a page as an actor, at 1440 and 390 px. Every build runs axe
 * on the wide page and looks for overflow on both; contrast, the slowest rule, it looks
 * at on the gallery of all tags. The profile "guarantees" runs all of axe on both.
 * Pictures are taken there, and with {@code -Dalkimos.screens=true}.
 */
public final class PageView implements AutoCloseable {

	private static final int WIDE = 1440;

	private static final int NARROW = 390;

	private static final boolean PICTURES = Extent.LONG || Boolean.getBoolean("alkimos.screens");

	private final List<BrowserContext> windows = new ArrayList<>();

	private @Nullable Page inspected;

	/** A new page of this width in CSS pixels, on behalf of the actor. */
	public Page as(Actor actor, int width) {
		Page page = blank(width);
		page.context().setExtraHTTPHeaders(Map.of(Acting.HEADER, Acting.write(actor)));
		return page;
	}

	/**
	 * The page once its document is read to the end. After a press it may still be on its
	 * way, and what is read from it in one go may be half of it.
	 */
	public static Page loaded(Page page) {
		page.waitForLoadState(LoadState.DOMCONTENTLOADED);
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
	 * Opens the address at both widths and expects axe and layout to be clean. Pictures
	 * are saved as target/screens/name-width.png.
	 */
	public void inspect(Actor actor, String address, String name) {
		Page page = inspected();
		page.context().clearCookies();
		page.context().setExtraHTTPHeaders(Map.of(Acting.HEADER, Acting.write(actor)));
		page.setViewportSize(WIDE, 900);
		page.navigate(address);
		inspect(page, name + "-" + WIDE);
		page.setViewportSize(NARROW, 900);
		if (Extent.LONG) {
			page.reload();
		}
		inspect(page, name + "-" + NARROW);
	}

	/** One window for all actors, as opening one takes longer than looking at a page. */
	private Page inspected() {
		Page page = this.inspected;
		if (page == null) {
			page = blank(WIDE);
			this.inspected = page;
		}
		return page;
	}

	/**
	 * Expects axe to find nothing and nothing to overflow sideways.
	 */
	public void inspect(Page page, String name) {
		loaded(page);
		if (PICTURES) {
			Path file = Path.of("target", "screens", name + ".png");
			page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
		}
		if (Extent.LONG || page.viewportSize().width >= WIDE) {
			assertThat(violations(page)).as("axe on %s", name).isEmpty();
		}
		Object overflow = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
		assertThat(((Number) overflow).intValue()).as("sideways overflow of %s", name).isLessThanOrEqualTo(0);
	}

	/**
	 * No page has frames; without looking for them no further page is opened each time.
	 */
	private static List<String> violations(Page page) {
		var violationsAlone = new AxeRunOptions();
		violationsAlone.setResultTypes(List.of("violations"));
		List<Rule> violations = new AxeBuilder(page).options(violationsAlone)
			.disableRules(Extent.LONG ? List.of() : List.of("color-contrast"))
			.setLegacyMode(true)
			.analyze()
			.getViolations();
		return violations.stream().map((rule) -> rule.getId() + ": " + rule.getNodes()).toList();
	}

	@Override
	public void close() {
		this.windows.forEach(BrowserContext::close);
	}

}
