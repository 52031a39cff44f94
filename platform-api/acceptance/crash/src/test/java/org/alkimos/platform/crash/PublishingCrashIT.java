package org.alkimos.platform.crash;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.web.client.RestClient;

import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.local.Extent;
import org.alkimos.platform.testing.Acting;
import org.alkimos.platform.testing.AppProcess;
import org.alkimos.platform.testing.Planted;
import org.alkimos.platform.testing.PreparedCohort;
import org.alkimos.platform.testing.Services;
import org.alkimos.platform.testing.Spares;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The application is killed while a cohort is being published; after the restart
 * everything happened exactly once.
 */
@Tag(Extent.SIZED)
class PublishingCrashIT {

	private static final Path LOG = Path.of("target", "crash.log");

	private static Services services;

	private static Spares applications;

	@BeforeAll
	static void startServices() {
		services = Services.shared();
		Map<String, String> settings = services.settings();
		applications = new Spares(Stream.generate(() -> settings).limit(Extent.of(2, 5)).iterator(), LOG);
	}

	@AfterAll
	static void stopApplications() {
		applications.close();
	}

	static IntStream moments() {
		return Extent.LONG ? IntStream.of(5, 200) : IntStream.of(5);
	}

	@ParameterizedTest
	@MethodSource("moments")
	void everyPodHasOneOfEach(int millisecondsUntilTheKill) throws Exception {
		Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		String key = UUID.randomUUID().toString();
		PreparedCohort draft;
		CompletableFuture<Integer> publication;
		try (AppProcess app = applications.next()) {
			draft = PreparedCohort.ofSomePods(app.as(manager));
			publication = CompletableFuture.supplyAsync(() -> publish(app.as(manager), draft, key));
			Thread.sleep(millisecondsUntilTheKill);
			app.kill();
		}
		boolean acknowledged = publication.handle((status, failure) -> failure == null && status < 300).join();
		try (AppProcess app = applications.next()) {
			var effects = new Effects(new InstitutionRows(services.settings(), manager.institution()));
			if (acknowledged) {
				assertThat(effects.publishedPods()).as("an acknowledged publication is kept").isEqualTo(draft.pods());
			}
			assertThat(publish(app.as(manager), draft, key)).as("the same request again").isLessThan(300);
			Map<String, Integer> whole = whole(draft);
			// Consumers first wait for the places of the dead ones; what is late is not
			// lost.
			await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> assertThat(effects.count()).isEqualTo(whole));
			await().atMost(Duration.ofMinutes(2)).until(effects::settled);
			assertThat(effects.count()).as("and nothing twice").isEqualTo(whole);
		}
	}

	/** Half of the events are not written down with the pods that caused them. */
	@Tag(Extent.GUARANTEES)
	@Test
	void eventsThatWereNotWrittenDownAreMissed() {
		Actor manager = Acting.as(Acting.newInstitution(), Role.PROGRAM_MANAGER);
		try (AppProcess app = applications.next()) {
			PreparedCohort draft = PreparedCohort.ofSomePods(app.as(manager));
			var effects = new Effects(new InstitutionRows(services.settings(), manager.institution()));
			try (Planted planted = Planted.beforeInsert(services.environment(), "kernel.outbox",
					"if get_byte(uuid_send(new.event_id), 15) < 128 then return null; end if; return new;")) {
				assertThat(publish(app.as(manager), draft, UUID.randomUUID().toString())).isLessThan(300);
				await().atMost(Duration.ofSeconds(60)).until(effects::settled);
			}
			assertThat(effects.publishedPods()).isEqualTo(draft.pods());
			assertThat(effects.count()).isNotEqualTo(whole(draft));
		}
	}

	private static Map<String, Integer> whole(PreparedCohort draft) {
		return Map.of("pods published", draft.pods(), "agreement drafts", draft.pods(), "relationships", draft.pods(),
				"check-ins", draft.mentees(), "assessments", draft.mentees() + draft.pods(), "tasks to agree",
				draft.mentees() + draft.pods(), "parked events", 0);
	}

	private static int publish(RestClient client, PreparedCohort draft, String key) {
		return client.post()
			.uri("/api/v1/match-runs/{run}/publication", draft.run())
			.header("Idempotency-Key", key)
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
	}

}
