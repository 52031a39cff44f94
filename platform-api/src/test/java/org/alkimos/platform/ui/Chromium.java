package org.alkimos.platform.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

/** The browser of the machine, driven by Playwright; nothing is downloaded. */
final class Chromium implements AutoCloseable {

	private static final List<Path> PLACES = List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"),
			Path.of("/usr/bin/google-chrome"));

	private final Playwright playwright;

	private final Browser browser;

	Chromium() {
		this.playwright = Playwright
			.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
		this.browser = this.playwright.chromium()
			.launch(new BrowserType.LaunchOptions().setExecutablePath(place()).setArgs(List.of("--no-sandbox")));
	}

	/** Whether this machine has one; says so loudly if not. */
	static boolean isHere() {
		boolean here = PLACES.stream().anyMatch(Files::isExecutable);
		if (!here) {
			System.err.println("""
					************************************************************************
					NO BROWSER: none of %s exists.
					Pages were rendered but NOT checked for accessibility or overflow.
					Install Chromium and run the tests again.
					************************************************************************""".formatted(PLACES));
		}
		return here;
	}

	Browser browser() {
		return this.browser;
	}

	@Override
	public void close() {
		this.browser.close();
		this.playwright.close();
	}

	private static Path place() {
		return PLACES.stream().filter(Files::isExecutable).findFirst().orElseThrow();
	}

}
