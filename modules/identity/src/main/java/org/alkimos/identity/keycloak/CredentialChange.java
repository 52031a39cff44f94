package org.alkimos.identity.keycloak;

import java.time.Instant;
import java.util.UUID;

/**
 * A change that Keycloak recorded of how an account signs in.
 *
 * @param subject subject in the account's tokens
 * @param credential what changed, such as {@code password} or {@code otp}
 */
public record CredentialChange(UUID event, String subject, Instant at, String credential) {
}
