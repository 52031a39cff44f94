package org.alkimos.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application ends at each step of an event's way; the next one finishes what was
 * left. How often at each step is a setting: {@code -Dalkimos.delivery.halts=3}.
 */
class HaltPointsIT {

	private static final int HALTS = Integer.getInteger("alkimos.delivery.halts", 1);

	private static final Path LOG = Path.of("target", "halts.log");

	private static final Path TRIGGER = Path.of("target", "halt.trigger").toAbsolutePath();

	private static Services services;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	private final Random chance = new Random(20261122);

	private int sent;

	@BeforeAll
	static void startServices() {
		services = Services.start();
	}

	@AfterAll
	static void stopServices() {
		services.close();
	}

	@Test
	void whateverTheStepNothingIsLostOrDoneTwice() throws IOException {
		var rows = new InstitutionRows(services.settings(), this.manager.institution());
		AppProcess app = start(DeliveryStep.values()[0], 1);
		try {
			MeetingPods.publish(app.as(this.manager), rows);
			Meetings meetings = null;
			for (DeliveryStep step : DeliveryStep.values()) {
				for (int time = 1; time <= HALTS; time++) {
					AppProcess halting = app;
					meetings = new Meetings((chance, actor) -> halting.as(actor),
							Meetings.Place.in(rows, this.manager.institution()));
					halt(meetings, halting);
					app = start(next(step, time), (time % HALTS) + 1);
					assertThat(Delivered.read(rows).broken(meetings.answers())).as("%s, %d", step, time).isEmpty();
				}
			}
		}
		finally {
			app.close();
		}
	}

	/** Sends until the application is gone. */
	private void halt(Meetings meetings, AppProcess app) throws IOException {
		Files.createFile(TRIGGER);
		await().atMost(Duration.ofSeconds(60)).pollDelay(Duration.ZERO).until(() -> {
			meetings.send(++this.sent, this.chance);
			return !app.isAlive();
		});
	}

	private static DeliveryStep next(DeliveryStep step, int time) {
		DeliveryStep[] steps = DeliveryStep.values();
		return (time < HALTS) ? step : steps[(step.ordinal() + 1) % steps.length];
	}

	private static AppProcess start(DeliveryStep step, int time) throws IOException {
		Files.deleteIfExists(TRIGGER);
		Map<String, String> settings = new HashMap<>(services.settings());
		settings.put("alkimos.halt.step", step.name());
		settings.put("alkimos.halt.time", String.valueOf(time));
		settings.put("alkimos.halt.trigger", TRIGGER.toString());
		return AppProcess.start(settings, LOG, HaltAt.class);
	}

}
