package org.alkimos.platform.observation;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroup;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroups;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointWebExtension;
import org.springframework.boot.health.actuate.endpoint.SimpleHttpCodeStatusMapper;
import org.springframework.boot.health.actuate.endpoint.SimpleStatusAggregator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.registry.DefaultHealthContributorRegistry;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Anyone may ask; the database is asked at most every five seconds. */
class HealthOnMainPortTests {

	private final AtomicInteger asked = new AtomicInteger();

	private Instant now = Instant.parse("2027-01-01T00:00:00Z");

	@Test
	void manyRequestsAskTheComponentsOnce() throws IOException {
		HealthOnMainPort health = health();
		for (int request = 0; request < 50; request++) {
			assertThat(ask(health).getContentAsString()).isEqualTo("{\"status\":\"UP\"}");
		}
		assertThat(this.asked).hasValue(1);
		this.now = this.now.plus(Duration.ofSeconds(6));
		ask(health);
		assertThat(this.asked).hasValue(2);
	}

	private HealthOnMainPort health() {
		HealthEndpointGroup whole = mock(HealthEndpointGroup.class);
		given(whole.isMember("database")).willReturn(true);
		given(whole.getStatusAggregator()).willReturn(new SimpleStatusAggregator());
		given(whole.getHttpCodeStatusMapper()).willReturn(new SimpleHttpCodeStatusMapper());
		HealthEndpointGroups groups = HealthEndpointGroups.of(whole, Map.of());
		var registry = new DefaultHealthContributorRegistry();
		registry.registerContributor("database", (org.springframework.boot.health.contributor.HealthIndicator) () -> {
			this.asked.incrementAndGet();
			return Health.up().build();
		});
		Clock clock = mock(Clock.class);
		given(clock.instant()).willAnswer((call) -> this.now);
		given(clock.getZone()).willReturn(ZoneOffset.UTC);
		return new HealthOnMainPort(new HealthEndpointWebExtension(registry, null, groups, null), groups, clock);
	}

	private static MockHttpServletResponse ask(HealthOnMainPort health) throws IOException {
		var response = new MockHttpServletResponse();
		health.handleRequest(new MockHttpServletRequest("GET", HealthOnMainPort.PATH), response);
		return response;
	}

}
