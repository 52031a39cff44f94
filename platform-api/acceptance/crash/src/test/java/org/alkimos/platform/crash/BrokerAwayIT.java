package org.alkimos.platform.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.crash.Meetings.Answer;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Services;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The broker answers nobody for a while: no request fails, and the events that waited are
 * delivered afterwards. The long form also measures response times, memory, and the speed
 * of the delivery. How long is a setting: {@code -Dalkimos.delivery.away=600} seconds.
 */
@Tag(Extent.SIZED)
class BrokerAwayIT {

	private static final int SECONDS = Extent.of("alkimos.delivery.away", 5, 60);

	private static final int WARM_UP = Extent.of(3, 15);

	private static final int PER_SECOND = 20;

	private static final int FASTER = 5;

	private static final int MEGABYTES = 50;

	private static final double SLOWER = 1.5;

	@Test
	void requestsGoOnAndTheBacklogIsMadeUpFor() throws Exception {
		try (Services services = Services.start();
				AppProcess app = AppProcess.start(services.settings(), Path.of("target", "broker.log"))) {
			Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
			var rows = new InstitutionRows(services.settings(), manager.institution());
			MeetingPods.publish(app.as(manager), rows);
			Meetings meetings = Meetings.of(app, rows, manager);
			send(meetings, 0, WARM_UP);
			long[] before = send(meetings, 100_000, Math.min(SECONDS, 40));
			long heap = app.heapInUse();
			signal("STOP");
			long[] away;
			try {
				away = send(meetings, 200_000, SECONDS);
			}
			finally {
				signal("CONT");
			}
			long backlog = rows.waiting();
			long begun = System.nanoTime();
			await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).until(() -> rows.waiting() == 0);
			double drained = backlog / ((System.nanoTime() - begun) / 1e9);
			System.out.printf(
					"broker away %d s: p95 %d ms before, %d ms away, p99 %d and %d ms, backlog %d, drained at %.0f/s of %d/s, heap +%d MB%n",
					SECONDS, share(before, 0.95), share(away, 0.95), share(before, 0.99), share(away, 0.99), backlog,
					drained, PER_SECOND, (app.heapInUse() - heap) >> 20);
			Delivered delivered = Delivered.late(rows, meetings.answers());
			assertThat(delivered.broken(meetings.answers())).isEmpty();
			assertThat(meetings.answers().values()).containsOnly(Answer.DONE, Answer.REFUSED);
			if (!Extent.LONG) {
				return;
			}
			assertThat(app.heapInUse() - heap).isLessThan((long) MEGABYTES << 20);
			assertThat((double) share(away, 0.99)).isLessThanOrEqualTo(SLOWER * share(before, 0.99));
			assertThat(drained).isGreaterThan(FASTER * PER_SECOND);
		}
	}

	/** Sends at an even pace and gives the time of each request in milliseconds. */
	private static long[] send(Meetings meetings, int first, int seconds) throws InterruptedException {
		var chance = new Random(first);
		long[] took = new long[seconds * PER_SECOND];
		for (int i = 0; i < took.length; i++) {
			long begun = System.nanoTime();
			meetings.send(first + i + 1, chance);
			took[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun);
			Thread.sleep(Math.max(0, 1000 / PER_SECOND - took[i]));
		}
		return took;
	}

	/** The time that this share of the requests kept within. */
	private static long share(long[] took, double share) {
		return Arrays.stream(took).sorted().skip((long) (took.length * share)).findFirst().orElseThrow();
	}

	/** Stops the broker's process in its tracks, or lets it go on. */
	private static void signal(String name) throws IOException, InterruptedException {
		ProcessHandle broker = ProcessHandle.current()
			.descendants()
			.filter(BrokerAwayIT::isBroker)
			.findFirst()
			.orElseThrow();
		new ProcessBuilder("kill", "-" + name, String.valueOf(broker.pid())).start().waitFor();
	}

	/** Java tells no command line as long as this one. */
	private static boolean isBroker(ProcessHandle process) {
		try {
			return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
				.contains("BrokerProcess");
		}
		catch (IOException ex) {
			return false;
		}
	}

}
