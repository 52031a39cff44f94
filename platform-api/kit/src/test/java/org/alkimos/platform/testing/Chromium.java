package org.alkimos.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import org.jspecify.annotations.Nullable;

/**
 * The browser of the machine, driven by Playwright; nothing is downloaded. It is started
 * once for all tests of a process. The shell without a window comes first, as it needs
 * less than half of the work for the same pages.
 */
public final class Chromium {

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium-headless-shell"),
			Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"), Path.of("/usr/bin/google-chrome"));

	/**
	 * Pages are read once, so that optimizing their scripts takes longer than it saves.
	 */
	private static final List<String> FLAGS = List.of("--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
			"--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run",
			"--js-flags=--no-opt --no-maglev", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost");

	/** Milliseconds until a page shows what it has to; a busy machine may be slow. */
	static final double PATIENCE = 90_000;

	private static @Nullable Browser browser;

	private Chromium() {
	}

	/**
	 * A window of its own, with cookies of its own.
	 * @throws AssertionError if this machine has no browser: what a page looks like is
	 * part of the tests
	 */
	public static BrowserContext open(Browser.NewContextOptions options) {
		return started().newContext(options);
	}

	private static synchronized Browser started() {
		Browser running = browser;
		if (running == null) {
			Path place = place();
			Playwright playwright = Playwright
				.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
			running = playwright.chromium()
				.launch(new BrowserType.LaunchOptions().setExecutablePath(place).setArgs(FLAGS));
			PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
			browser = running;
			Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
		}
		return running;
	}

	private static Path place() {
		return PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow(() -> new AssertionError("""
				************************************************************************
				NO BROWSER: none of %s exists.
				Pages cannot be tested. Install one, for example by
				    apt-get install chromium-headless-shell
				************************************************************************""".formatted(PLACES)));
	}

}
