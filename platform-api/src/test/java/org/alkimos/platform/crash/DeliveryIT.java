package org.alkimos.platform.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances under load are killed at random moments: what was acknowledged happens in
 * the other module, once and in order, and what was refused never does. The number of
 * kills and commands is a setting: {@code -Dalkimos.delivery.kills=200
 * -Dalkimos.delivery.commands=20000}.
 */
class DeliveryIT {

	private static final int KILLS = Integer.getInteger("alkimos.delivery.kills", 20);

	private static final int COMMANDS = Integer.getInteger("alkimos.delivery.commands", 2000);

	private static final long SEED = Long.getLong("alkimos.delivery.seed", 20261122);

	private static final int SENDERS = 4;

	private static final int LONGEST_REST = 400;

	@Test
	void nothingIsLostOrDoneTwice() throws Exception {
		try (Services services = Services.start();
				TwoInstances apps = new TwoInstances(services.settings(), Path.of("target", "delivery.log"))) {
			Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
			var rows = new InstitutionRows(services.settings(), manager.institution());
			MeetingPods.publish(apps.any(new Random(SEED), manager), rows);
			var meetings = new Meetings(apps::any, Meetings.Place.in(rows, manager.institution()));
			underLoad(meetings, () -> killAll(apps));
			Map<Integer, Answer> answers = meetings.answers();
			Delivered delivered = Delivered.read(rows);
			report(answers, delivered);
			assertThat(answers).hasSizeGreaterThanOrEqualTo(COMMANDS);
			assertThat(answers.values()).contains(Answer.DONE, Answer.REFUSED, Answer.UNKNOWN);
			assertThat(delivered.broken(answers)).isEmpty();
		}
	}

	/** Keeps sending until all commands are sent and the work beside them is over. */
	private static void underLoad(Meetings meetings, Runnable beside) throws InterruptedException {
		var next = new AtomicInteger();
		var over = new AtomicBoolean();
		try (ExecutorService senders = Executors.newFixedThreadPool(SENDERS)) {
			for (int sender = 0; sender < SENDERS; sender++) {
				var chance = new Random(SEED + sender);
				senders.submit(() -> {
					while (!over.get() || next.get() < COMMANDS) {
						meetings.send(next.incrementAndGet(), chance);
						pause(chance.nextInt(LONGEST_REST));
					}
				});
			}
			beside.run();
			over.set(true);
		}
	}

	private static void killAll(TwoInstances apps) {
		var chance = new Random(SEED);
		for (int kill = 0; kill < KILLS; kill++) {
			int which = chance.nextInt(2);
			pause(chance.nextInt(1500));
			apps.kill(which);
			pause(chance.nextInt(500));
			apps.restart(which);
		}
	}

	private static void pause(int milliseconds) {
		try {
			Thread.sleep(milliseconds);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void report(Map<Integer, Answer> answers, Delivered delivered) {
		long done = answers.values().stream().filter(Answer.DONE::equals).count();
		long refused = answers.values().stream().filter(Answer.REFUSED::equals).count();
		System.out.printf("delivery: %d kills, %d commands (%d done, %d refused, %d unknown), %d meetings, %s%n", KILLS,
				answers.size(), done, refused, answers.size() - done - refused, delivered.commands().size(),
				delivered.broken(answers));
	}

}
