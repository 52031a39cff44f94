package org.alkimos.local;

import java.time.Instant;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Holds the application back, after its own start and before it calls itself ready, until
 * Keycloak answers.
 */
final class KeycloakGate implements ApplicationListener<ApplicationStartedEvent>, Ordered {

	private final Keycloak keycloak;

	private final Progress progress;

	private final Instant since = Instant.now();

	KeycloakGate(Keycloak keycloak, Progress progress) {
		this.keycloak = keycloak;
		this.progress = progress;
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		this.keycloak.awaitReady();
		this.progress.ready(Keycloak.NAME, this.since);
	}

}
