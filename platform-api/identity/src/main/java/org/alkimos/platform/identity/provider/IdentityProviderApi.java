package org.alkimos.platform.identity.provider;

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
class IdentityProviderApi {

	private final IdentityProviders providers;

	private final KeycloakRealm realm;

	IdentityProviderApi(IdentityProviders providers, KeycloakRealm realm) {
		this.providers = providers;
		this.realm = realm;
	}

	/** Returns the provider in use and the Alkimos values to configure there. */
	@GetMapping
	Answer get(Actor actor) {
		return answer(actor, this.providers.current(actor).orElse(null));
	}

	/**
	 * Connects a provider or changes the one in use. The secret is never returned; omit
	 * it to keep the current one.
	 */
	@PutMapping
	Answer connect(Actor actor, @RequestBody Request request) {
		if (request.kind() == null) {
			throw new InvalidInput("kind", "Send OIDC or SAML.");
		}
		var form = new ProviderForm(request.kind(), MemberRequest.text(request.address()),
				MemberRequest.text(request.metadata()), MemberRequest.text(request.clientId()),
				MemberRequest.text(request.clientSecret()));
		return answer(actor, this.providers.connect(actor, form));
	}

	/** Ends sign-in through the provider; members who used it must be invited again. */
	@DeleteMapping
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void disconnect(Actor actor) {
		this.providers.disconnect(actor);
	}

	private Answer answer(Actor actor, @Nullable ProviderView provider) {
		return new Answer(provider, this.realm.issuer() + "/broker/" + this.providers.alias(actor) + "/endpoint",
				this.realm.issuer());
	}

	record Request(@Nullable ProviderKind kind, @Nullable String address, @Nullable String metadata,
			@Nullable String clientId, @Nullable String clientSecret) {

		@Override
		public String toString() {
			return this.kind + " at " + this.address;
		}

	}

	/**
	 * The provider in use.
	 *
	 * @param redirectUri return address (OIDC: redirect URI; SAML: assertion consumer
	 * service)
	 * @param entityId entity ID of Alkimos at a SAML provider
	 */
	record Answer(@Nullable ProviderView provider, String redirectUri, String entityId) {
	}

}
