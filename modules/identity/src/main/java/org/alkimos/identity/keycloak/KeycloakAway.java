package org.alkimos.identity.keycloak;

import org.springframework.web.client.HttpClientErrorException;

/** Keycloak did not respond, or not as expected; the call can be retried later. */
public final class KeycloakAway extends RuntimeException {

	private static final long serialVersionUID = 1L;

	KeycloakAway(Throwable cause) {
		super("Keycloak: " + cause.getMessage(), cause);
	}

	/** Whether Keycloak rejected the request as invalid. */
	public boolean isRefusal() {
		return getCause() instanceof HttpClientErrorException.BadRequest;
	}

}
