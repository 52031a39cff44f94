package org.alkimos.identity;

/** How an institution's identity provider speaks. */
public enum ProviderKind {

	/** OpenID Connect. */
	OIDC,
	/** SAML 2.0. */
	SAML

}
