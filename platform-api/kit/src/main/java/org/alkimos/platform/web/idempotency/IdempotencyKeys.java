package org.alkimos.platform.web.idempotency;

/** Paths at which an Idempotency-Key has an effect. */
public final class IdempotencyKeys {

	private IdempotencyKeys() {
	}

	/**
<<<<<<< HEAD
	 * Whether a POST to the path is executed only once for each key. Repeating a request
	 * for an invitation is harmless, as it replaces the link.
	 */
	public static boolean apply(String path) {
		return path.startsWith("/api/") && !path.equals("/api/v1/invitations");
=======
	 * Whether a POST to the path is executed only once for each key. Responses with a
	 * one-time secret must not be stored; repeating these requests is harmless, as the
	 * latest secret is valid.
	 */
	public static boolean apply(String path) {
		return path.startsWith("/api/") && !path.equals("/api/v1/invitations") && !path.equals("/api/v1/webhooks")
				&& !path.endsWith("/secret");
>>>>>>> 6f26c9bfa85bd23799719f0b35fcd733cb3e9df2
	}

}
