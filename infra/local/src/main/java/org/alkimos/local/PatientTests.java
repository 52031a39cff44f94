package org.alkimos.local;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Raises the timeout of every asynchronous assertion to a minute, so that tests pass on a
 * busy machine.
 */
public final class PatientTests implements LauncherSessionListener {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Awaitility.setDefaultTimeout(PATIENCE);
	}

}
