package org.alkimos.platform.crash;

import java.io.IOException;
import java.util.List;
import java.util.Set;

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
import org.alkimos.platform.testing.Planted;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/** The checker of deliveries sees what it is there to see. */
@Tag(Extent.GUARANTEES)
class PlantedDefectsIT {

	private static Services services;

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@BeforeAll
	static void startServices() {
		services = Services.shared();
	}

	@Test
	void withoutTheClaimEffectsAreRepeated() throws IOException {
		assertThat(brokenAfter(DeliveryStep.DONE, "kernel.inbox", "new.event_id := gen_random_uuid(); return new;"))
			.contains(Delivered.REPEATED_EFFECTS);
	}

	@Test
	void withoutTheRowBesideTheChangeEffectsAreLost() throws IOException {
		assertThat(brokenAfter(DeliveryStep.COMMITTED, "kernel.outbox", "return null;"))
			.contains(Delivered.LOST_EFFECTS);
	}

	/** What is wrong after an end at this step, with this trigger in place. */
	private Set<String> brokenAfter(DeliveryStep step, String table, String body) throws IOException {
		var rows = new InstitutionRows(services.settings(), this.manager.institution());
		try (var applications = new Halts(services.settings(), List.of(new Halt(step, 1), new Halt(step, 0)));
				AppProcess app = applications.next()) {
			MeetingPods.publish(app.as(this.manager), rows);
			Delivered.read(rows);
			Meetings meetings = Meetings.of(app, rows, this.manager);
			try (Planted planted = Planted.beforeInsert(services.environment(), table, body)) {
				applications.untilGone(meetings, app);
				try (AppProcess next = applications.next()) {
					return Delivered.afterAnEnd(rows).broken(meetings.answers()).keySet();
				}
			}
		}
	}

}
