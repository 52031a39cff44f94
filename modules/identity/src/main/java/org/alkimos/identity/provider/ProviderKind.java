package org.alkimos.identity.provider;

/** Protocol of an institution's identity provider. */
public enum ProviderKind {

	/** OpenID Connect. */
	OIDC,
	/** SAML 2.0. */
	SAML

}
