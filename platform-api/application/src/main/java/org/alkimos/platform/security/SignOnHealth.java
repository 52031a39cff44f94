package org.alkimos.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Health of Keycloak. Not part of readiness: existing sessions and valid tokens do not
 * need it.
 */
@Component("sign-onHealthIndicator")
class SignOnHealth implements HealthIndicator {

	private static final Duration REMEMBERED = Duration.ofSeconds(10);

	private final KeycloakReach keycloak;

	private final Clock clock;

	private final ReentrantLock asking = new ReentrantLock();

	private volatile Answer last = new Answer(false, Instant.EPOCH);

	SignOnHealth(KeycloakReach keycloak, Clock clock) {
		this.keycloak = keycloak;
		this.clock = clock;
	}

	@Override
	public Health health() {
		Answer answer = answer();
		return (answer.reached() ? Health.up() : Health.down()).withDetail("checkedAt", answer.at()).build();
	}

	/** Only one request at a time checks Keycloak; the others use the last result. */
	private Answer answer() {
		Instant now = this.clock.instant();
		if (now.isAfter(this.last.at().plus(REMEMBERED)) && this.asking.tryLock()) {
			try {
				this.last = new Answer(this.keycloak.answers(), now);
			}
			finally {
				this.asking.unlock();
			}
		}
		return this.last;
	}

	private record Answer(boolean reached, Instant at) {
	}

}
