package org.alkimos.identity.provider;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The institution's identity provider as its administrators see it; never with its
 * secret.
 *
 * @param alias its name in the sign-in service
 * @param issuer the issuer (OIDC) or entity id (SAML) it proves to be
 * @param clientId client ID of Alkimos at the provider; null for SAML
 * @param members number of members who sign in through it
 */
public record ProviderView(String alias, ProviderKind kind, ProviderState state, String issuer,
		@Nullable String clientId, Instant changedAt, int members, int version) {
}
