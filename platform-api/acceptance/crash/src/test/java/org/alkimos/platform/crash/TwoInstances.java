package org.alkimos.platform.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Spares;

/** Two applications on the same services; either may be dead at any moment. */
final class TwoInstances implements AutoCloseable {

	private static final int COUNT = 2;

	private final Spares spares;

	private final AtomicReferenceArray<AppProcess> apps = new AtomicReferenceArray<>(COUNT);

	/**
	 * Starts both.
	 * @param restarts number of restarts there will be
	 */
	TwoInstances(Map<String, String> settings, Path log, int restarts) {
		this.spares = new Spares(Stream.generate(() -> settings).limit(COUNT + restarts).iterator(), log);
		for (int which = 0; which < COUNT; which++) {
			restart(which);
		}
	}

	/** One of them, alive or not. */
	RestClient any(RandomGenerator chance, Actor actor) {
		return this.apps.get(chance.nextInt(COUNT)).as(actor);
	}

	void kill(int which) {
		this.apps.get(which % COUNT).kill();
	}

	/**
	 * Starts it again, on another port: the one that comes in its place waits already.
	 */
	void restart(int which) {
		this.apps.set(which % COUNT, this.spares.next());
	}

	@Override
	public void close() {
		this.spares.close();
		for (int which = 0; which < COUNT; which++) {
			this.apps.get(which).close();
		}
	}

}
