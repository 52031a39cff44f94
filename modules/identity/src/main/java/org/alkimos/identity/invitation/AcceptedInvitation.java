package org.alkimos.identity.invitation;

import org.jspecify.annotations.Nullable;

/**
 * Result of accepting an invitation, shown once.
 *
 * @param email the user name
 * @param oneTimePassword temporary password, to be changed at the first sign-in; null if
 * the person has an account and accepts by signing in with it
 */
public record AcceptedInvitation(String institution, String email, @Nullable String oneTimePassword) {
}
