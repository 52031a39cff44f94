package org.alkimos.platform.identity.provider;

import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.provider.IdentityProviders;
import org.alkimos.identity.provider.ProviderForm;
import org.alkimos.identity.provider.ProviderKind;
import org.alkimos.identity.provider.ProviderView;
import org.alkimos.kernel.problems.Problem.InvalidInput;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.identity.MemberRequest;

/** The institution's own identity provider. */
@RestController
@RequestMapping("/api/v1/identity-provider")
@Tag(name = "Single sign-on")
class IdentityProviderApi {

	private final IdentityProviders providers;

	private final KeycloakRealm realm;

	IdentityProviderApi(IdentityProviders providers, KeycloakRealm realm) {
		this.providers = providers;
		this.realm = realm;
	}

	/**
	 * Returns the identity provider and the values it needs. Only administrators may call
	 * this. Without a provider in use, the values are those of the next one, so that
	 * Alkimos can be registered there before it is connected.
	 * @return the provider in use, and the values of Alkimos to configure there
	 */
	@GetMapping
	Answer getIdentityProvider(Actor actor) {
		return answer(actor, this.providers.current(actor).orElse(null));
	}

	/**
	 * Connects an identity provider or changes the one in use. Only administrators may
	 * call this. The discovery document or the metadata is read at once; each of its
	 * addresses must use HTTPS and lead to a public server. People can sign in as soon as
	 * the state is CONNECTED, which takes seconds. To change the protocol or the issuer,
	 * disconnect the current provider first. The secret is never returned.
	 * @param request settings of the provider; replace the previous ones
	 * @return the provider as saved, in the state CONNECTING
	 */
	@PutMapping
	Answer connectIdentityProvider(Actor actor, @RequestBody Request request) {
		if (request.kind() == null) {
			throw new InvalidInput("kind", "Send OIDC or SAML.");
		}
		var form = new ProviderForm(request.kind(), MemberRequest.text(request.address()),
				MemberRequest.text(request.metadata()), MemberRequest.text(request.clientId()),
				MemberRequest.text(request.clientSecret()));
		return answer(actor, this.providers.connect(actor, form));
	}

	/**
	 * Ends sign-in through the identity provider. Only administrators may call this, and
	 * not those who sign in through the provider themselves. Sign-in ends immediately.
	 * Members who used it stay members, get a new account, and must be invited again.
	 * Nothing changes if no provider is in use.
	 */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void disconnectIdentityProvider(Actor actor) {
		this.providers.disconnect(actor);
	}

	private Answer answer(Actor actor, @Nullable ProviderView provider) {
		return new Answer(provider, this.realm.issuer() + "/broker/" + this.providers.alias(actor) + "/endpoint",
				this.realm.issuer());
	}

	/**
	 * Settings of an identity provider.
	 *
	 * @param kind protocol; required
	 * @param address URL of the discovery document (OIDC) or of the metadata (SAML), at
	 * most 500 characters; null for SAML with metadata in this request
	 * @param metadata SAML: metadata as XML, less than 1 MB; null if there is an address;
	 * not used for OIDC
	 * @param clientId OIDC: client ID of Alkimos at the provider, at most 500 characters;
	 * not used for SAML
	 * @param clientSecret OIDC: client secret, at most 500 characters; null or empty
	 * keeps the current one; required for a new provider
	 */
	record Request(@Nullable ProviderKind kind, @Nullable String address, @Nullable String metadata,
			@Nullable String clientId, @Nullable String clientSecret) {

		@Override
		public String toString() {
			return this.kind + " at " + this.address;
		}

	}

	/**
	 * The provider in use, and the values of Alkimos to configure there.
	 *
	 * @param provider the provider; null if none is in use
	 * @param redirectUri return address (OIDC: redirect URI; SAML: assertion consumer
	 * service)
	 * @param entityId entity ID of Alkimos at a SAML provider
	 */
	record Answer(@Nullable ProviderView provider, String redirectUri, String entityId) {
	}

}
