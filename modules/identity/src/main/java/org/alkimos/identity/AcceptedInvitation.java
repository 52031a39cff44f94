package org.alkimos.identity;

import org.jspecify.annotations.Nullable;

/**
 * What an accepted invitation gives, once.
 *
 * @param email the name to sign in with
 * @param oneTimePassword to be changed at the first sign-in; null for who has an account
 * already
 */
public record AcceptedInvitation(String institution, String email, @Nullable String oneTimePassword) {
}
