package org.alkimos.identity.machine;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An API client as shown to administrators.
 *
 * @param id ID of the API client
 * @param clientId client ID for obtaining tokens
 * @param label name given by the administrator, at most 80 characters
 * @param createdAt UTC instant of its creation
 * @param ready whether the client exists at the sign-in service, so that a secret can be
 * created
 * @param revokedAt UTC instant at which it was revoked, or null
 */
public record ApiClientView(ApiClientId id, String clientId, String label, Instant createdAt, boolean ready,
		@Nullable Instant revokedAt) {
}
