package org.alkimos.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints the startup progress to the terminal. */
@SuppressWarnings("SystemOut")
final class Progress {

	private final boolean shown;

	Progress(boolean shown) {
		this.shown = shown;
	}

	void say(String line) {
		if (this.shown) {
			System.out.println(line);
			System.out.flush();
		}
	}

	void starting(String service, int port) {
		say(String.format(Locale.ROOT, "  %-11s starting on port %d", service, port));
	}

	void ready(String service, Instant since) {
		double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
		say(String.format(Locale.ROOT, "  %-11s ready after %.1f s", service, seconds));
	}

}
