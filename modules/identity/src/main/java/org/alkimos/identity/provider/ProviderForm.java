package org.alkimos.identity.provider;

/**
 * What an administrator enters to connect an identity provider, or to change it.
 *
 * @param address URL of the discovery document (OIDC) or metadata (SAML); may be empty
 * for SAML with pasted metadata
 * @param metadata SAML metadata as XML; empty where an address is given
 * @param clientId OIDC: client ID of Alkimos at the provider
 * @param clientSecret OIDC: client secret; empty keeps the current one
 */
public record ProviderForm(ProviderKind kind, String address, String metadata, String clientId, String clientSecret) {

	public static ProviderForm oidc(String address, String clientId, String clientSecret) {
		return new ProviderForm(ProviderKind.OIDC, address, "", clientId, clientSecret);
	}

	public static ProviderForm saml(String address, String metadata) {
		return new ProviderForm(ProviderKind.SAML, address, metadata, "", "");
	}

	/** Without the secret, which must not be printed by accident. */
	@Override
	public String toString() {
		return this.kind + " at " + this.address;
	}

}
