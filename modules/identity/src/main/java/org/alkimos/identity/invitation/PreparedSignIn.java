package org.alkimos.identity.invitation;

import org.jspecify.annotations.Nullable;

/**
 * How an invited person signs in to accept.
 *
 * @param email the user name
 * @param ticket signs in once, and asks for a password; null if the person has an account
 * and signs in with it
 */
public record PreparedSignIn(String institution, String email, @Nullable String ticket) {
}
