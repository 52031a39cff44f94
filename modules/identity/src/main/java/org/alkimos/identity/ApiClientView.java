package org.alkimos.identity;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A machine account as administrators see it.
 *
 * @param clientId the name with which it gets its tokens
 * @param ready whether the sign-on knows it already
 * @param revokedAt when it was switched off, if it was
 */
public record ApiClientView(ApiClientId id, String clientId, String label, Instant createdAt, boolean ready,
		@Nullable Instant revokedAt) {
}
