package org.alkimos.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.platform.testing.AppProcess;

import static org.awaitility.Awaitility.await;

/** Starts applications that end by themselves at a step of an event's way. */
final class Halts {

	private static final Path LOG = Path.of("target", "halts.log");

	private static final Path TRIGGER = Path.of("target", "halt.trigger").toAbsolutePath();

	private final Map<String, String> services;

	private final Random chance = new Random(20261122);

	private int sent;

	Halts(Map<String, String> services) {
		this.services = services;
	}

	/** Runs until, once armed, an event reaches the step for the given time. */
	AppProcess start(DeliveryStep step, int time) throws IOException {
		Files.deleteIfExists(TRIGGER);
		Map<String, String> settings = new HashMap<>(this.services);
		settings.put("alkimos.halt.step", step.name());
		settings.put("alkimos.halt.time", String.valueOf(time));
		settings.put("alkimos.halt.trigger", TRIGGER.toString());
		return AppProcess.start(settings, LOG, HaltAt.class);
	}

	/** Arms it and sends commands until it is gone. */
	void untilGone(Meetings meetings, AppProcess app) throws IOException {
		Files.createFile(TRIGGER);
		await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).until(() -> {
			meetings.send(++this.sent, this.chance);
			return !app.isAlive();
		});
	}

}
