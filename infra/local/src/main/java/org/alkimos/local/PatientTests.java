package org.alkimos.local;

import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * Lets every test wait a minute for what is only late, so that a busy machine fails none.
 */
public final class PatientTests implements LauncherSessionListener {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Override
	public void launcherSessionOpened(LauncherSession session) {
		Awaitility.setDefaultTimeout(PATIENCE);
	}

}
