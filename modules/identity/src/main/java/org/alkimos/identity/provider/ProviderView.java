package org.alkimos.identity.provider;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * The institution's identity provider as its administrators see it; never with its
 * secret.
 *
 * @param alias its name in the sign-in service
 * @param kind protocol
 * @param state whether people can sign in through it
 * @param issuer the issuer (OIDC) or entity ID (SAML) it proves to be
 * @param clientId client ID of Alkimos at the provider; null for SAML
 * @param changedAt UTC instant of the last change of the settings
 * @param members number of members who sign in through it
 * @param version number of the last change, starting at 1
 */
public record ProviderView(String alias, ProviderKind kind, ProviderState state, String issuer,
		@Nullable String clientId, Instant changedAt, int members, int version) {
}
