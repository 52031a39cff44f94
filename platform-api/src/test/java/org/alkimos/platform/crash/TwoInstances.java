package org.alkimos.platform.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;

import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.AppProcess;

/** Two applications on the same services; either may be dead at any moment. */
final class TwoInstances implements AutoCloseable {

	private static final int COUNT = 2;

	private final Map<String, String> settings;

	private final Path log;

	private final AtomicReferenceArray<AppProcess> apps = new AtomicReferenceArray<>(COUNT);

	TwoInstances(Map<String, String> settings, Path log) {
		this.settings = settings;
		this.log = log;
		for (int which = 0; which < COUNT; which++) {
			this.apps.set(which, AppProcess.start(settings, log));
		}
	}

	/** One of them, alive or not. */
	RestClient any(RandomGenerator chance, Actor actor) {
		return this.apps.get(chance.nextInt(COUNT)).as(actor);
	}

	void kill(int which) {
		this.apps.get(which % COUNT).kill();
	}

	/** Starts it again, on another port. */
	void restart(int which) {
		this.apps.set(which % COUNT, AppProcess.start(this.settings, this.log));
	}

	@Override
	public void close() {
		for (int which = 0; which < COUNT; which++) {
			this.apps.get(which).close();
		}
	}

}
