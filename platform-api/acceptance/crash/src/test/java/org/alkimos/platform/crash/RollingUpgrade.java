package org.alkimos.platform.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.TenantId;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The version before and this one write side by side, on data of the version before,
 * which lacks a type of event that this one publishes. Runs by
 * {@code infra/benchmarks/rolling-upgrade.sh}, as it needs the version before.
 */
class RollingUpgrade {

	private static final Path LOG = Path.of("target", "upgrade.log");

	private static final int SIDE_BY_SIDE = 15_000;

	/** The script gives it another name in the version before. */
	private static final String NEW_TYPE = "org.alkimos.progress.change-requested.v1";

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	@Test
	void nobodyNotices() throws Exception {
		String before = Files.readString(Path.of(System.getProperty("alkimos.previous"))).strip();
		List<AppProcess> apps = new CopyOnWriteArrayList<>();
		try (Services services = Services.start();
				AppProcess previous = AppProcess.startFrom(before, services.settings(), LOG)) {
			apps.add(previous);
			Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
			var rows = new InstitutionRows(services.settings(), manager.institution());
			MeetingPods.publish(previous.as(manager), rows);
			var meetings = new Meetings((chance, actor) -> apps.get(chance.nextInt(apps.size())).as(actor),
					Meetings.Place.in(rows, manager.institution()));
			try (AppProcess current = rollOver(apps, meetings, services, previous, rows)) {
				Delivered delivered = Delivered.late(rows, meetings.answers());
				System.out.printf("upgrade: %d commands %s, %d meetings, %s%n", meetings.answers().size(),
						meetings.tally(), delivered.commands().size(), delivered.broken(meetings.answers()));
				assertThat(delivered.broken(meetings.answers())).isEmpty();
				assertThat(meetings.answers().values()).containsOnly(Answer.DONE, Answer.REFUSED);
				assertThat(Files.readString(LOG)).contains("for a version that knows " + NEW_TYPE);
				await().atMost(PATIENCE)
					.until(() -> rows.count("select count(*) from matching.change_request") == mentees(rows).size());
			}
		}
	}

	/** Under load all the while: one version, both, the other. */
	private static AppProcess rollOver(List<AppProcess> apps, Meetings meetings, Services services, AppProcess previous,
			InstitutionRows rows) {
		try (Load load = Load.from(0, meetings)) {
			AppProcess current = AppProcess.start(services.settings(), LOG);
			apps.add(current);
			mentees(rows).forEach((mentee) -> mentee.askToChange(current));
			Load.pause(SIDE_BY_SIDE);
			apps.remove(previous);
			Load.pause(1000);
			previous.close();
			Load.pause(SIDE_BY_SIDE / 3);
			return current;
		}
	}

	private static List<Mentee> mentees(InstitutionRows rows) {
		return rows.list("select pod_id, person_id, tenant_id from progress.pod_mentee order by pod_id, person_id",
				(row, index) -> new Mentee(row.getObject(1, UUID.class),
						new Actor(new TenantId(row.getObject(3, UUID.class)),
								new PersonId(row.getObject(2, UUID.class)), Set.of())));
	}

	/** Someone whose request to change pods is an event of the new type. */
	private record Mentee(UUID pod, Actor person) {

		void askToChange(AppProcess app) {
			assertThat(app.as(this.person)
				.put()
				.uri("/api/v1/pods/{pod}/change-request", this.pod)
				.retrieve()
				.toBodilessEntity()
				.getStatusCode()
				.value()).isEqualTo(200);
		}

	}

}
