package org.alkimos.identity.invitation;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * An invitation as the invited person sees it.
 *
 * @param provider the institution's own identity provider; null where it has none
 * @param providerOnly whether the member already signs in through the provider, so that a
 * password is not offered
 */
public record InvitationView(InvitationState state, String institution, String given, String email, Instant expiresAt,
		@Nullable String provider, boolean providerOnly) {
}
