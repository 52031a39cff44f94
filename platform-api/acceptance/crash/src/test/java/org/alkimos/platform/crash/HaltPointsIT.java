package org.alkimos.platform.crash;

import java.io.IOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.events.DeliveryStep;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.crash.Halts.Halt;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The application ends at each step of an event's way and leaves what it has to leave
 * there; the next one finishes it. Every build tries two steps, the long form all of them
 * and whether each is told from its neighbor. How often at each step is a setting:
 * {@code -Dalkimos.delivery.halts=3}.
 */
@Tag(Extent.SIZED)
class HaltPointsIT {

	private static final int HALTS = Integer.getInteger("alkimos.delivery.halts", 1);

	private static final List<DeliveryStep> STEPS = Extent.LONG ? List.of(DeliveryStep.values())
			: List.of(DeliveryStep.COMMITTED, DeliveryStep.ACTED);

	private static Services services;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	private final Map<DeliveryStep, Left> found = new EnumMap<>(DeliveryStep.class);

	@BeforeAll
	static void startServices() {
		services = Services.shared();
	}

	@Test
	void whateverTheStepNothingIsLostOrDoneTwice() throws IOException {
		var rows = new InstitutionRows(services.settings(), this.manager.institution());
		List<Halt> halts = STEPS.stream()
			.flatMap((step) -> IntStream.rangeClosed(1, HALTS).mapToObj((time) -> new Halt(step, time)))
			.toList();
		Stream<Halt> andOneMore = Stream.concat(halts.stream(), Stream.of(new Halt(DeliveryStep.DONE, 0)));
		try (var applications = new Halts(services.settings(), andOneMore.toList())) {
			AppProcess app = applications.next();
			MeetingPods.publish(app.as(this.manager), rows);
			for (Halt halt : halts) {
				Meetings meetings = Meetings.of(app, rows, this.manager);
				Left before = Left.now(services.settings(), rows, meetings);
				applications.untilGone(meetings, app);
				Left left = Left.now(services.settings(), rows, meetings).since(before);
				assertThat(left.fits(halt)).as("%s left %s", halt, left).isTrue();
				this.found.putIfAbsent(halt.step(), left);
				app = applications.next();
				assertThat(Delivered.late(rows, meetings.answers()).broken(meetings.answers())).as("%s", halt)
					.isEmpty();
			}
			app.close();
		}
		if (Extent.LONG) {
			aStepInAnothersPlaceIsSeen();
		}
	}

	/** As if each of two neighbours had ended the application where the other does. */
	private void aStepInAnothersPlaceIsSeen() {
		Left.TOLD_APART.forEach((step, next) -> {
			assertThat(leftAt(step).fits(new Halt(next, 1))).as("%s in the place of %s", next, step).isFalse();
			assertThat(leftAt(next).fits(new Halt(step, 1))).as("%s in the place of %s", step, next).isFalse();
		});
	}

	private Left leftAt(DeliveryStep step) {
		return Optional.ofNullable(this.found.get(step)).orElseThrow();
	}

}
