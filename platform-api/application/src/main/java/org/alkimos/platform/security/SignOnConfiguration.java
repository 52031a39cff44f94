package org.alkimos.platform.security;

import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.oidc.authentication.logout.OidcLogoutToken;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionInformation;
import org.springframework.security.oauth2.client.oidc.session.OidcSessionRegistry;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

import org.alkimos.identity.keycloak.KeycloakRealm;

/**
 * OAuth 2 client registration of the pages. Endpoints are set explicitly, so that the
 * application starts while Keycloak is unavailable.
 */
@Configuration(proxyBeanMethods = false)
class SignOnConfiguration {

	/** Last segment of the redirect URI registered at Keycloak. */
	static final String REGISTRATION = "alkimos";

	@Bean
	ClientRegistrationRepository clientRegistrations(KeycloakRealm realm) {
		return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(REGISTRATION)
			.clientName("Alkimos")
			.clientId(realm.clientId())
			.clientSecret(realm.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientSettings(ClientSettings.builder().requireProofKey(true).build())
			.redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
			.scope("openid", "organization:*")
			.authorizationUri(realm.browserEndpoint("auth"))
			.tokenUri(realm.endpoint("token"))
			.jwkSetUri(realm.endpoint("certs"))
			.issuerUri(realm.issuer())
			.userNameAttributeName("sub")
			.providerConfigurationMetadata(Map.of("end_session_endpoint", realm.browserEndpoint("logout")))
			.build());
	}

	/**
	 * Sessions are indexed by person in a shared store; an in-memory registry would miss
	 * those of other instances.
	 */
	@Bean
	OidcSessionRegistry noRegistryOfSessions() {
		return new NoRegistry();
	}

	/** Tokens are not used after sign-in, and therefore stored nowhere. */
	@Bean
	OAuth2AuthorizedClientRepository noTokens() {
		return new NoTokens();
	}

	private static final class NoRegistry implements OidcSessionRegistry {

		@Override
		public void saveSessionInformation(OidcSessionInformation session) {
			// Sessions are looked up in the shared store.
		}

		@Override
		@SuppressWarnings("NullAway") // Null is how the stock registry says "not known",
										// too.
		public OidcSessionInformation removeSessionInformation(String session) {
			return null;
		}

		@Override
		public Iterable<OidcSessionInformation> removeSessionInformation(OidcLogoutToken token) {
			return List.of();
		}

	}

	/**
	 * Drops access and refresh tokens. A reader of the session table would otherwise act
	 * at the sign-in service as whoever is signed in.
	 */
	private static final class NoTokens implements OAuth2AuthorizedClientRepository {

		/** Null and the type parameter are as the interface has them. */
		@Override
		@SuppressWarnings({ "NullAway", "TypeParameterUnusedInFormals" })
		public <T extends OAuth2AuthorizedClient> T loadAuthorizedClient(String registration, Authentication person,
				HttpServletRequest request) {
			return null;
		}

		@Override
		public void saveAuthorizedClient(OAuth2AuthorizedClient client, Authentication person,
				HttpServletRequest request, HttpServletResponse response) {
			// Nothing is kept.
		}

		@Override
		public void removeAuthorizedClient(String registration, Authentication person, HttpServletRequest request,
				HttpServletResponse response) {
			// There is nothing to remove.
		}

	}

}
