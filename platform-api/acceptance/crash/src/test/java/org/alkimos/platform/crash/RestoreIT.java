package org.alkimos.platform.crash;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The database is set back to a backup while Kafka is not: catalogue and rows are as they
 * were, effects that were still on their way are made up for, and nothing is left of what
 * happened since.
 */
@Tag(Extent.SIZED)
class RestoreIT {

	private static final Path LOG = Path.of("target", "restore.log");

	private static final int SECONDS = Extent.of(2, 5);

	private final Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);

	@Test
	void comesBackAsItWas(@TempDir Path folder) throws Exception {
		try (Services services = Services.start()) {
			var rows = new InstitutionRows(services.settings(), this.manager.institution());
			JdbcClient superuser = Superuser.connect(services.environment());
			Backup backup = Backup.of(services.settings(), folder);
			Meetings kept = before(services, rows);
			awaitIdle(superuser);
			Map<String, String> asItWas = Catalogue.read(superuser);
			Instant to = Instant.now();
			backup.take();
			lostTime(services, rows);
			backup.restore();
			assertThat(Catalogue.read(superuser)).isEqualTo(asItWas);
			if (Extent.LONG) {
				assertThat(afterwards(services, Map.of(), () -> Delivered.afterAnEnd(rows)).broken(kept.answers()))
					.as("without reading again, effects are missing")
					.containsKey(Delivered.LOST_EFFECTS);
			}
			Map<String, String> again = Map.of("alkimos.restored.to", to.toString(), "alkimos.restored.at",
					Instant.now().toString());
			Delivered delivered = afterwards(services, again, () -> Delivered.late(rows, kept.answers()));
			System.out.printf("restored: %d meetings, %s%n", delivered.commands().size(),
					delivered.broken(kept.answers()));
			assertThat(delivered.broken(kept.answers())).isEmpty();
			whatIsMissingIsSeen(superuser);
		}
	}

	/** What a killed application had begun may end a moment later. */
	private static void awaitIdle(JdbcClient superuser) {
		await().until(() -> superuser
			.sql("select count(*) from pg_stat_activity where usename ^@ 'alkimos' and state <> 'idle'")
			.query(Integer.class)
			.single() == 0);
	}

	private static void whatIsMissingIsSeen(JdbcClient superuser) {
		for (String loss : List.of("drop policy tenant on notices.notice",
				"revoke select on progress.meeting from alkimos_app", "revoke usage on schema kernel from alkimos_app",
				"grant alkimos_owner to alkimos_app", "delete from kernel.inbox")) {
			Map<String, String> whole = Catalogue.read(superuser);
			superuser.sql(loss).update();
			assertThat(Catalogue.read(superuser)).as(loss).isNotEqualTo(whole);
		}
	}

	/** Leaves meetings whose events lie in Kafka, their effects yet to come. */
	private Meetings before(Services services, InstitutionRows rows) {
		AppProcess app = AppProcess.start(services.settings(), LOG, SlowEffects.class);
		MeetingPods.publish(app.as(this.manager), rows);
		Meetings meetings = Meetings.of(app, rows, this.manager);
		try (Load load = Load.from(0, meetings)) {
			Load.pause(SECONDS * 1000);
		}
		rows.awaitSent();
		app.kill();
		return meetings;
	}

	private void lostTime(Services services, InstitutionRows rows) {
		try (AppProcess app = AppProcess.start(services.settings(), LOG)) {
			Meetings lost = Meetings.of(app, rows, this.manager);
			try (Load load = Load.from(1_000_000, lost)) {
				Load.pause(SECONDS * 1000);
			}
			assertThat(Delivered.late(rows, lost.answers()).broken(lost.answers())).isEmpty();
		}
	}

	private Delivered afterwards(Services services, Map<String, String> more, Supplier<Delivered> reading)
			throws IOException {
		Map<String, String> settings = new HashMap<>(services.settings());
		settings.putAll(more);
		try (AppProcess app = AppProcess.start(settings, LOG)) {
			return reading.get();
		}
	}

}
