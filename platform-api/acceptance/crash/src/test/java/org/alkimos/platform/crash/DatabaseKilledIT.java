package org.alkimos.platform.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;
import org.alkimos.platform.testing.Superuser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * PostgreSQL is killed at random moments under load: nothing acknowledged is lost, people
 * are told to try again, and soon after it is back all goes on. How often is a setting:
 * {@code -Dalkimos.delivery.database-kills=20}.
 */
@Tag(Extent.SIZED)
class DatabaseKilledIT {

	private static final int KILLS = Extent.of("alkimos.delivery.database-kills", 1, 10);

	private static final Path LOG = Path.of("target", "database.log");

	/** Milliseconds; on a busy machine it is only late. */
	private static final long HEALTHY_WITHIN = 10_000;

	private static final int LONGEST_REST = 100;

	@Test
	void nothingAcknowledgedIsLost() throws Exception {
		try (Services services = Services.start(); AppProcess app = AppProcess.start(services.settings(), LOG)) {
			Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
			var rows = new InstitutionRows(services.settings(), manager.institution());
			MeetingPods.publish(app.as(manager), rows);
			Meetings meetings = Meetings.of(app, rows, manager);
			long[] healthy = killUnderLoad(DatabaseServer.of(services.settings()), meetings, KILLS);
			Delivered delivered = Delivered.late(rows, meetings.answers());
			System.out.printf("database: %d kills, %d commands %s, goes on %s ms after its start, %s%n", KILLS,
					meetings.answers().size(), meetings.tally(), Arrays.toString(healthy),
					delivered.broken(meetings.answers()));
			assertThat(delivered.broken(meetings.answers())).isEmpty();
			assertThat(meetings.answers().values()).contains(Answer.DONE, Answer.TRY_LATER)
				.doesNotContain(Answer.FAILED, Answer.UNKNOWN);
			assertThat(Arrays.stream(healthy).allMatch((took) -> took < HEALTHY_WITHIN || !Extent.LONG)).isTrue();
		}
	}

	/** A commit that is acknowledged before it is on the disk. */
	@Tag(Extent.GUARANTEES)
	@Test
	void aCommitThatDoesNotWaitIsSeen() throws Exception {
		try (Services services = Services.start()) {
			JdbcClient superuser = Superuser.connect(services.environment());
			superuser.sql("alter database alkimos set synchronous_commit = off").update();
			superuser.sql("alter system set wal_writer_delay = '10s'").update();
			superuser.sql("select pg_reload_conf()").query(Boolean.class).single();
			try (AppProcess app = AppProcess.start(services.settings(), LOG)) {
				Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
				var rows = new InstitutionRows(services.settings(), manager.institution());
				MeetingPods.publish(app.as(manager), rows);
				Meetings meetings = Meetings.of(app, rows, manager);
				killUnderLoad(DatabaseServer.of(services.settings()), meetings, 2);
				assertThat(Delivered.read(rows).broken(meetings.answers())).containsKey(Delivered.LOST_COMMANDS);
			}
			finally {
				superuser.sql("alter database alkimos reset synchronous_commit").update();
				superuser.sql("alter system reset wal_writer_delay").update();
			}
		}
	}

	/** Milliseconds from each start until the next command was done. */
	private static long[] killUnderLoad(DatabaseServer database, Meetings meetings, int kills) throws Exception {
		long[] healthy = new long[kills];
		try (Load load = Load.of(meetings, LONGEST_REST)) {
			var chance = new Random(20261122);
			for (int kill = 0; kill < kills; kill++) {
				Load.pause(500 + chance.nextInt(1500));
				database.kill();
				if (kill == 0) {
					await().atMost(Duration.ofMinutes(2)).until(() -> meetings.tally().containsKey(Answer.TRY_LATER));
				}
				Load.pause(chance.nextInt(1000));
				database.start();
				healthy[kill] = untilDone(meetings);
			}
		}
		return healthy;
	}

	/** Milliseconds until the next command is done. */
	private static long untilDone(Meetings meetings) {
		long begun = System.nanoTime();
		long before = meetings.tally().getOrDefault(Answer.DONE, 0L);
		await().atMost(Duration.ofMinutes(2))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> meetings.tally().getOrDefault(Answer.DONE, 0L) > before);
		return (System.nanoTime() - begun) / 1_000_000;
	}

}
