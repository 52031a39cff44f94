package org.alkimos.local.workspace;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** Prints the startup progress to the terminal. */
@SuppressWarnings("SystemOut")
public final class Progress {

	private final boolean shown;

	public Progress(boolean shown) {
		this.shown = shown;
	}

	public void say(String line) {
		if (this.shown) {
			System.out.println(line);
			System.out.flush();
		}
	}

	public void starting(String service, int port) {
		say(String.format(Locale.ROOT, "  %-11s starting on port %d", service, port));
	}

	public void ready(String service, Instant since) {
		double seconds = Duration.between(since, Instant.now()).toMillis() / 1000.0;
		say(String.format(Locale.ROOT, "  %-11s ready after %.1f s", service, seconds));
	}

}
