package org.alkimos.platform.web.idempotency;

/** Paths at which an Idempotency-Key has an effect. */
public final class IdempotencyKeys {

	private IdempotencyKeys() {
	}

	/**
	 * Whether a POST to the path is executed only once for each key. Repeating a request
	 * for an invitation is harmless, as it replaces the link.
	 */
	public static boolean apply(String path) {
		return path.startsWith("/api/") && !path.equals("/api/v1/invitations");
	}

}
