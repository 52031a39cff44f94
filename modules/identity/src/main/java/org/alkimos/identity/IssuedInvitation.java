package org.alkimos.identity;

import java.time.Instant;

/**
 * A fresh invitation; the token is shown this once.
 *
 * @param token last part of the link {@code /invitations/{token}}
 */
public record IssuedInvitation(InvitationId id, String token, Instant expiresAt) {
}
