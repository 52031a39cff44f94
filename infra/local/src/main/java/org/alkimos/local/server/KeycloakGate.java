package org.alkimos.local.server;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Progress;

/** Delays the readiness of the application until Keycloak responds. */
public final class KeycloakGate implements ApplicationListener<ApplicationStartedEvent>, Ordered {

	private final CompletableFuture<Void> ready;

	public KeycloakGate(Keycloak keycloak, Progress progress) {
		Instant begin = Instant.now();
		// Watched from now on: a first start of Keycloak ends once and must be repeated.
		this.ready = CompletableFuture.runAsync(() -> {
			keycloak.awaitReady();
			progress.ready(Keycloak.NAME, begin);
		}, (task) -> Thread.ofPlatform().daemon().name("keycloak-watch").start(task));
	}

	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	@Override
	public void onApplicationEvent(ApplicationStartedEvent event) {
		try {
			this.ready.join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof LocalServicesException cause) ? cause : ex;
		}
	}

}
