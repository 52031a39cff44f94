package org.alkimos.platform.identity.provider;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.provider.ProviderForm;
import org.alkimos.identity.provider.ProviderKind;
import org.alkimos.identity.provider.ProviderView;

/**
 * The page on which an administrator connects the institution's identity provider.
 *
 * @param provider the provider in use, or null if there is none
 * @param form values as typed
 * @param redirect return address of the provider
 * @param entity entity ID of Alkimos at a SAML provider
 * @param signIn sign-in address that goes straight to the provider
 */
public record IdentityProviderPage(@Nullable ProviderView provider, ProviderForm form, String redirect, String entity,
		String signIn) {

	static IdentityProviderPage of(@Nullable ProviderView provider, ProviderForm form, String alias, String signIn,
			KeycloakRealm realm) {
		return new IdentityProviderPage(provider, form, realm.issuer() + "/broker/" + alias + "/endpoint",
				realm.issuer(), signIn);
	}

	/** The provider's kind, once there is one. */
	public ProviderKind kind() {
		return this.form.kind();
	}

}
