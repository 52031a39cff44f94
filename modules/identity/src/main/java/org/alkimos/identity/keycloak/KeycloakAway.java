package org.alkimos.identity.keycloak;

import org.springframework.web.client.HttpClientErrorException;

/**
 * Keycloak did not answer, or not as expected; the same call is worth another try later.
 */
public final class KeycloakAway extends RuntimeException {

	private static final long serialVersionUID = 1L;

	KeycloakAway(Throwable cause) {
		super("Keycloak: " + cause.getMessage(), cause);
	}

	/** Whether Keycloak answered that what was asked of it is wrong. */
	public boolean isRefusal() {
		return getCause() instanceof HttpClientErrorException.BadRequest;
	}

}
