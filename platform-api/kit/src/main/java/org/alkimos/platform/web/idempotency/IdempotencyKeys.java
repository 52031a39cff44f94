package org.alkimos.platform.web.idempotency;

/** Paths at which an Idempotency-Key has an effect. */
public final class IdempotencyKeys {

	private IdempotencyKeys() {
	}

	/**
	 * Whether a POST to the path is executed only once for each key. Responses with a
	 * one-time secret must not be stored; repeating these requests is harmless, as the
	 * latest secret is valid.
	 */
	public static boolean apply(String path) {
		return path.startsWith("/api/") && !path.equals("/api/v1/invitations") && !path.equals("/api/v1/webhooks")
				&& !path.endsWith("/secret");
	}

}
