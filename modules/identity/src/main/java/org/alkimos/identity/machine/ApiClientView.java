package org.alkimos.identity.machine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An API client as shown to administrators.
 *
 * @param clientId client ID for obtaining tokens
 * @param ready whether the client exists at the sign-on
 * @param revokedAt when it was revoked, or null
 */
public record ApiClientView(ApiClientId id, String clientId, String label, Instant createdAt, boolean ready,
		@Nullable Instant revokedAt) {
}
