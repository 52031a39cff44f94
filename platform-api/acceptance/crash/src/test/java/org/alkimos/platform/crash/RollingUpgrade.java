package org.alkimos.platform.crash;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The version before and this one write side by side, on data of the version before. Runs
 * by {@code infra/benchmarks/rolling-upgrade.sh}, as it needs the version before.
 */
class RollingUpgrade {

	private static final Path LOG = Path.of("target", "upgrade.log");

	private static final int SIDE_BY_SIDE = 15_000;

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
			try (AppProcess current = rollOver(apps, meetings, services, previous)) {
				Delivered delivered = Delivered.late(rows, meetings.answers());
				System.out.printf("upgrade: %d commands %s, %d meetings, %s%n", meetings.answers().size(),
						meetings.tally(), delivered.commands().size(), delivered.broken(meetings.answers()));
				assertThat(delivered.broken(meetings.answers())).isEmpty();
				assertThat(meetings.answers().values()).containsOnly(Answer.DONE, Answer.REFUSED);
			}
		}
	}

	/** Under load all the while: one version, both, the other. */
	private static AppProcess rollOver(List<AppProcess> apps, Meetings meetings, Services services,
			AppProcess previous) {
		try (Load load = Load.from(0, meetings)) {
			AppProcess current = AppProcess.start(services.settings(), LOG);
			apps.add(current);
			Load.pause(SIDE_BY_SIDE);
			apps.remove(previous);
			Load.pause(1000);
			previous.close();
			Load.pause(SIDE_BY_SIDE / 3);
			return current;
		}
	}

}
