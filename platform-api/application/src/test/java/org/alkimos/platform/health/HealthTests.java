package org.alkimos.platform.health;

import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.endpoint.SecurityContext;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.env.MockEnvironment;

import org.alkimos.platform.testing.ApiClient;
import org.alkimos.platform.testing.PlatformTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** There is no Keycloak here, and everything else. */
@PlatformTest
class HealthTests {

	@Autowired
	private HealthEndpoint health;

	@Autowired
	private HealthEndpointGroups groups;

	@Autowired
	private ApiClient api;

	@Test
	void healthNamesItsPartsApart() {
		Map<String, HealthDescriptor> parts = parts(this.health.health());
		assertThat(parts).containsKeys("database", "events", "sign-on", "jobs", "clean-up")
			.doesNotContainKeys("db", "dbScheduler");
		assertThat(parts(part("events"))).containsOnlyKeys("topics", "relay", "consumers");
		await().untilAsserted(() -> {
			assertThat(status("database")).isEqualTo(Status.UP);
			assertThat(status("events")).isEqualTo(Status.UP);
			assertThat(status("jobs")).isEqualTo(Status.UP);
			assertThat(status("clean-up")).isEqualTo(Status.UP);
		});
	}

	@Test
	void withoutKeycloakHealthSaysSoAndTheInstanceStaysReady() {
		assertThat(status("sign-on")).isEqualTo(Status.DOWN);
		assertThat(this.health.health().getStatus()).isEqualTo(Status.DOWN);
		assertThat(this.health.healthForPath("readiness").getStatus()).isEqualTo(Status.UP);
		assertThat(parts(this.health.healthForPath("readiness"))).containsOnlyKeys("readinessState");
		assertThat(parts(this.health.healthForPath("liveness"))).containsOnlyKeys("livenessState");
	}

	@Test
	void onThePortOfPeopleHealthIsOneWord() {
		String answer = this.api.anonymous().get().uri("/actuator/health").retrieve().body(String.class);
		assertThat(answer).doesNotContain("database", "events", "components", "details");
		int part = this.api.anonymous()
			.get()
			.uri("/actuator/health/events")
			.retrieve()
			.toBodilessEntity()
			.getStatusCode()
			.value();
		assertThat(part).isNotIn(200, 503);
	}

	@Test
	void partsAreShownOnAManagementPortOfItsOwnOnly() {
		HealthEndpointGroup primary = this.groups.getPrimary();
		var bare = HealthEndpointGroups.of(primary, Map.of("readiness", primary));
		var same = new HealthDetails(new MockEnvironment().withProperty("server.port", "8080"));
		assertThat(same.postProcessHealthEndpointGroups(bare)).isSameAs(bare);
		var different = new HealthDetails(new MockEnvironment().withProperty("server.port", "8080")
			.withProperty("management.server.port", "8081"));
		var shown = different.postProcessHealthEndpointGroups(bare);
		assertThat(shown.getPrimary().showComponents(SecurityContext.NONE)).isTrue();
		assertThat(shown.getPrimary().showDetails(SecurityContext.NONE)).isTrue();
		assertThat(shown.get("readiness")).isSameAs(primary);
	}

	private Status status(String name) {
		return part(name).getStatus();
	}

	private HealthDescriptor part(String name) {
		return this.health.healthForPath(name);
	}

	private static Map<String, HealthDescriptor> parts(HealthDescriptor whole) {
		return ((CompositeHealthDescriptor) whole).getComponents();
	}

}
