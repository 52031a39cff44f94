package org.alkimos.local;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.awaitility.pollinterval.IterativePollInterval;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Raises the timeout of every asynchronous assertion to a minute, so that tests pass on a
 * busy machine. Tests poll often at first, and less often later.
 */
public final class PatientTests implements LauncherSessionListener {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private static final Duration FIRST_LOOK = Duration.ofMillis(10);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(200);

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Awaitility.setDefaultTimeout(PATIENCE);
		Awaitility.setDefaultPollInterval(IterativePollInterval.iterative(PatientTests::longer, FIRST_LOOK));
	}

	private static Duration longer(Duration pause) {
		Duration twice = pause.multipliedBy(2);
		return (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

}
