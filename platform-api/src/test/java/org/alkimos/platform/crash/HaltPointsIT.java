package org.alkimos.platform.crash;

import java.io.IOException;
import java.util.Map;
import java.util.function.Predicate;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application ends at each step of an event's way; the next one finishes what was
 * left. How often at each step is a setting: {@code -Dalkimos.delivery.halts=3}.
 */
class HaltPointsIT {

	private static final int HALTS = Integer.getInteger("alkimos.delivery.halts", 1);

	/**
	 * What has to be found after an end at these steps, or the step is in another place.
	 */
	private static final Map<DeliveryStep, Predicate<Left>> FOUND = Map.of(DeliveryStep.WRITTEN,
			(left) -> left.committed() == left.acknowledged(), DeliveryStep.COMMITTED,
			(left) -> left.committed() == left.acknowledged() + 1 && left.waiting() > 0, DeliveryStep.READ,
			(left) -> left.waiting() > 0, DeliveryStep.SENT, (left) -> left.waiting() > 0, DeliveryStep.DELETED,
			(left) -> left.waiting() > 0);

	private static Services services;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

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
		var halts = new Halts(services.settings());
		AppProcess app = halts.start(DeliveryStep.values()[0], 1);
		try {
			MeetingPods.publish(app.as(this.manager), rows);
			for (DeliveryStep step : DeliveryStep.values()) {
				for (int time = 1; time <= HALTS; time++) {
					int before = meetings(rows);
					Meetings meetings = Meetings.of(app, rows, this.manager);
					halts.untilGone(meetings, app);
					assertThat(Left.behind(meetings, rows, before)).as("%s, %d", step, time)
						.matches(FOUND.getOrDefault(step, (left) -> true));
					app = halts.start(next(step, time), (time % HALTS) + 1);
					assertThat(Delivered.late(rows, meetings.answers()).broken(meetings.answers()))
						.as("%s, %d", step, time)
						.isEmpty();
				}
			}
		}
		finally {
			app.close();
		}
	}

	private static DeliveryStep next(DeliveryStep step, int time) {
		DeliveryStep[] steps = DeliveryStep.values();
		return (time < HALTS) ? step : steps[(step.ordinal() + 1) % steps.length];
	}

	private static int meetings(InstitutionRows rows) {
		return rows.count("select count(*) from progress.meeting");
	}

	/**
	 * What an end left behind.
	 *
	 * @param acknowledged commands whose clients know that they are done
	 * @param committed commands that are done
	 * @param waiting events in the outbox
	 */
	private record Left(long acknowledged, int committed, int waiting) {

		static Left behind(Meetings meetings, InstitutionRows rows, int before) {
			return new Left(meetings.tally().getOrDefault(Answer.DONE, 0L), meetings(rows) - before, rows.waiting());
		}

	}

}
