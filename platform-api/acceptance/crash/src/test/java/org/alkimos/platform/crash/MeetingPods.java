package org.alkimos.platform.crash;

import java.time.Duration;

import org.springframework.web.client.RestClient;

import org.alkimos.platform.testing.PreparedCohort;

import static org.awaitility.Awaitility.await;

/** The pods whose meetings are logged. */
final class MeetingPods {

	private MeetingPods() {
	}

	/** Publishes the career cohort and waits until its pods are at work. */
	static void publish(RestClient manager, InstitutionRows rows) {
		var cohort = PreparedCohort.ofSomePods(manager);
		manager.post().uri("/api/v1/match-runs/{run}/publication", cohort.run()).retrieve().toBodilessEntity();
		await().atMost(Duration.ofMinutes(1))
			.until(() -> rows.count("select count(*) from progress.pod") == cohort.pods());
		rows.watchEffects();
	}

}
