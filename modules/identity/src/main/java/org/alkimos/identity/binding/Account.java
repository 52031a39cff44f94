package org.alkimos.identity.binding;

import org.jspecify.annotations.Nullable;

import org.springframework.modulith.NamedInterface;

/**
 * An account at the sign-in service.
 *
 * @param issuer issuer of its tokens
 * @param subject subject of its tokens
 * @param provider identity provider the person signs in through, or null for a password
 */
@NamedInterface("binding")
public record Account(String issuer, String subject, @Nullable String provider) {
}
