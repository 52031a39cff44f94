package org.alkimos.identity.invitation;

import java.time.Instant;

/**
 * A new invitation; the token is shown once.
 *
 * @param token last part of the link {@code /invitations/{token}}
 */
public record IssuedInvitation(InvitationId id, String token, Instant expiresAt) {
}
