package org.alkimos.platform.security;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.boot.test.context.TestComponent;

import org.alkimos.identity.Institutions;
import org.alkimos.identity.keycloak.KeycloakRealm;
import org.alkimos.identity.provider.IdentityProviders;
import org.alkimos.identity.provider.ProviderForm;
import org.alkimos.identity.provider.ProviderState;
import org.alkimos.identity.signin.SignInRoutes;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.kernel.tenancy.PlatformTenant;
import org.alkimos.kernel.tenancy.Role;
import org.alkimos.kernel.tenancy.Tenancy;

import static org.awaitility.Awaitility.await;

/** Gives institutions identity providers of their own, the way administrators do. */
@TestComponent
class Federation {

	private final IdentityProviders providers;

	private final Institutions institutions;

	private final SignInRoutes routes;

	private final KeycloakRealm realm;

	Federation(IdentityProviders providers, Institutions institutions, SignInRoutes routes, KeycloakRealm realm) {
		this.providers = providers;
		this.institutions = institutions;
		this.routes = routes;
		this.realm = realm;
	}

	/** Connects a provider by OpenID Connect. */
	UniversityRealm oidc(Actor administrator) {
		UniversityRealm university = open();
		university.trustByOidc(redirect(administrator));
		connect(administrator, ProviderForm.oidc(university.discovery(), "alkimos", UniversityRealm.SECRET));
		return university;
	}

	/** Connects a provider by SAML. */
	UniversityRealm saml(Actor administrator) {
		UniversityRealm university = open();
		university.trustBySaml(this.realm.issuer(), redirect(administrator));
		connect(administrator, ProviderForm.saml(university.metadata(), ""));
		return university;
	}

	private UniversityRealm open() {
		String name = "university-" + UUID.randomUUID().toString().substring(0, 8);
		return UniversityRealm.open(this.realm.url(), name, KeycloakServer.at(this.realm.url()));
	}

	private void connect(Actor administrator, ProviderForm form) {
		Tenancy.run(administrator.institution(), () -> {
			this.providers.connect(administrator, form);
			await().pollInSameThread()
				.atMost(Duration.ofSeconds(60))
				.until(() -> this.providers.current(administrator).orElseThrow().state(),
						(state) -> state == ProviderState.CONNECTED);
		});
		await().until(() -> this.routes.ofInstitution(alias(administrator)).isPresent());
	}

	void nameDomain(Actor administrator, String domain) {
		Actor operator = new Actor(PlatformTenant.ID, PersonId.next(), Set.of(Role.PLATFORM_OPERATOR));
		Tenancy.run(PlatformTenant.ID,
				() -> this.institutions.nameDomains(operator, administrator.institution(), List.of(domain)));
	}

	private String redirect(Actor administrator) {
		return this.realm.issuer() + "/broker/" + nextProvider(administrator) + "/endpoint";
	}

	/** Alias of the provider in use, or the one to come. */
	String nextProvider(Actor administrator) {
		return Tenancy.call(administrator.institution(), () -> this.providers.alias(administrator));
	}

	String alias(Actor administrator) {
		return Tenancy.call(administrator.institution(), () -> this.institutions.current(administrator).alias());
	}

	/** Disconnects the provider; tells how many have to be invited anew. */
	int disconnect(Actor administrator) {
		return Tenancy.call(administrator.institution(), () -> this.providers.disconnect(administrator));
	}

}
