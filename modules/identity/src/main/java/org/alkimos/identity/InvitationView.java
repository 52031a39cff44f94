package org.alkimos.identity;

import java.time.Instant;

/** An invitation as the invited person sees it. */
public record InvitationView(InvitationState state, String institution, String given, String email, Instant expiresAt) {
}
