package org.alkimos.platform.identity;

import org.jspecify.annotations.Nullable;

import org.alkimos.identity.KeycloakRealm;
import org.alkimos.identity.ProviderForm;
import org.alkimos.identity.ProviderKind;
import org.alkimos.identity.ProviderView;

/**
 * The page on which an administrator connects the institution's identity provider.
 *
 * @param provider the one in use; null before the first
 * @param form what was typed
 * @param redirect where the provider sends people back to
 * @param entity as whom Alkimos is known to a SAML provider
 * @param signIn the address that leads the institution's people straight to it
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
