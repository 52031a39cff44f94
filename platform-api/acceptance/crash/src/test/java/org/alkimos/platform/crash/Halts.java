package org.alkimos.platform.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Spares;

import static org.awaitility.Awaitility.await;

/**
 * Applications, one after the other, each of which ends by itself at a step of an event's
 * way.
 */
final class Halts implements AutoCloseable {

	private static final Path LOG = Path.of("target", "halts.log");

	private static final Path TRIGGERS = Path.of("target", "halts").toAbsolutePath();

	private final Spares applications;

	private final Random chance = new Random(20261122);

	private int running;

	private int sent;

	Halts(Map<String, String> services, List<Halt> halts) {
		this.applications = new Spares(
				halts.stream().map((halt) -> settings(services, halt, halts.indexOf(halt) + 1)).iterator(), LOG,
				HaltAt.class);
	}

	private static Map<String, String> settings(Map<String, String> services, Halt halt, int number) {
		Map<String, String> settings = new HashMap<>(services);
		settings.put("alkimos.halt.step", halt.step().name());
		settings.put("alkimos.halt.time", String.valueOf(halt.time()));
		settings.put("alkimos.halt.trigger", trigger(number).toString());
		return settings;
	}

	private static Path trigger(int number) {
		return TRIGGERS.resolve(String.valueOf(number));
	}

	/** The next one runs until, once armed, an event reaches its step. */
	AppProcess next() {
		try {
			Files.createDirectories(TRIGGERS);
			Files.deleteIfExists(trigger(++this.running));
			return this.applications.next();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Arms it and sends commands until it is gone. */
	void untilGone(Meetings meetings, AppProcess app) throws IOException {
		Files.createFile(trigger(this.running));
		await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).until(() -> {
			meetings.send(++this.sent, this.chance);
			return !app.isAlive();
		});
	}

	@Override
	public void close() {
		this.applications.close();
	}

	/**
	 * An end.
	 *
	 * @param time the how manieth event it is, from 1
	 */
	record Halt(DeliveryStep step, int time) {
	}

}
