package org.alkimos.identity.keycloak;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClientException;
import org.springframework.web.client.RestClientResponseException;

/** Keycloak did not respond, or not as expected; the call can be retried later. */
public final class KeycloakAway extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final boolean refusal;

	KeycloakAway(String what) {
		super("Keycloak: " + what);
		this.refusal = false;
	}

	/**
	 * The failure itself is no cause, and its message is not repeated: it holds the
	 * answer, which names people and their addresses.
	 */
	KeycloakAway(RestClientException failure) {
		super("Keycloak: " + words(failure), (failure instanceof ResourceAccessException) ? failure.getCause() : null);
		this.refusal = HttpStatus.BAD_REQUEST.equals(statusOf(failure));
	}

	/** Whether Keycloak rejected the request as invalid. */
	public boolean isRefusal() {
		return this.refusal;
	}

	private static String words(RestClientException failure) {
		HttpStatus status = statusOf(failure);
		if (status != null) {
			return "answered " + status;
		}
		return (failure instanceof ResourceAccessException) ? "no answer" : "the answer can't be read";
	}

	private static @Nullable HttpStatus statusOf(RestClientException failure) {
		return (failure instanceof RestClientResponseException answer)
				? HttpStatus.resolve(answer.getStatusCode().value()) : null;
	}

}
