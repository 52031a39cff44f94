package org.alkimos.platform.crash;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances under load are killed at random moments: what was acknowledged happens in
 * the other module, once and in order, and what was refused never does. Whoever comes in
 * the place of a killed one was started before and has waited for it. The number of kills
 * and commands is a setting: {@code -Dalkimos.delivery.kills=200
 * -Dalkimos.delivery.commands=20000}.
 */
@Tag(Extent.SIZED)
class DeliveryIT {

	private static final int KILLS = Extent.of("alkimos.delivery.kills", 2, 20);

	private static final int COMMANDS = Extent.of("alkimos.delivery.commands", 150, 2000);

	private static final long SEED = Long.getLong("alkimos.delivery.seed", 20261122);

	private static final int LONGEST_REST = 250;

	@Test
	void nothingIsLostOrDoneTwice() throws Exception {
		Services services = Services.shared();
		try (TwoInstances apps = new TwoInstances(services.settings(), Path.of("target", "delivery.log"), KILLS)) {
			Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
			var rows = new InstitutionRows(services.settings(), manager.institution());
			MeetingPods.publish(apps.any(new Random(SEED), manager), rows);
			var meetings = new Meetings(apps::any, Meetings.Place.in(rows, manager.institution()));
			try (Load load = Load.of(meetings, LONGEST_REST, COMMANDS)) {
				killAll(apps);
			}
			Map<Integer, Answer> answers = meetings.answers();
			Delivered delivered = Delivered.late(rows, meetings.answers());
			report(meetings, delivered);
			assertThat(answers).hasSizeGreaterThanOrEqualTo(COMMANDS);
			assertThat(answers.values()).contains(Answer.DONE, Answer.REFUSED).doesNotContain(Answer.FAILED);
			// A few kills may happen to cut off nobody.
			assertThat(answers.containsValue(Answer.UNKNOWN) || !Extent.LONG).isTrue();
			assertThat(delivered.broken(answers)).isEmpty();
		}
	}

	private static void killAll(TwoInstances apps) {
		var chance = new Random(SEED);
		for (int kill = 0; kill < KILLS; kill++) {
			int which = chance.nextInt(2);
			Load.pause(chance.nextInt(1500));
			apps.kill(which);
			Load.pause(chance.nextInt(500));
			apps.restart(which);
		}
	}

	private static void report(Meetings meetings, Delivered delivered) {
		System.out.printf("delivery: %d kills, %d commands %s, %d meetings, %s%n", KILLS, meetings.answers().size(),
				meetings.tally(), delivered.commands().size(), delivered.broken(meetings.answers()));
	}

}
