package org.alkimos.platform.security;

import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;

import com.nimbusds.jose.crypto.factories.DefaultJWSVerifierFactory;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

import org.alkimos.identity.keycloak.KeycloakRealm;

/**
 * Validates bearer tokens: signature of the realm (once for each token), issuer,
 * audience, and expiry.
 */
@Configuration(proxyBeanMethods = false)
class BearerTokens {

	static final String AUDIENCE = "alkimos-api";

	private static final Duration KEYS_WAIT = Duration.ofSeconds(5);

	/**
	 * Fraction of the cache lifetime in which keys are refreshed ahead and requested at
	 * most once.
	 */
	private static final int PARTS = 4;

	/** How long cached keys remain valid while Keycloak is unavailable. */
	private static final long KEYS_OUTAGE = Duration.ofHours(4).toMillis();

	@Bean
	JwtDecoder bearerTokenDecoder(KeycloakRealm realm) throws MalformedURLException {
		JWKSource<SecurityContext> keys = JWKSourceBuilder.create(URI.create(realm.endpoint("certs")).toURL())
			.cache(realm.keysFresh().toMillis(), KEYS_WAIT.toMillis())
			.refreshAheadCache(realm.keysFresh().dividedBy(PARTS).toMillis(), false)
			.rateLimited(realm.keysFresh().dividedBy(PARTS).toMillis())
			.outageTolerant(KEYS_OUTAGE)
			.build();
		NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSource(keys)
			.jwsAlgorithm(SignatureAlgorithm.RS256)
			.jwtProcessorCustomizer((processor) -> processor
				.setJWSVerifierFactory(new VerifiedSignatures(new DefaultJWSVerifierFactory())))
			.build();
		decoder.setJwtValidator(validator(realm.issuer()));
		return decoder;
	}

	private static OAuth2TokenValidator<Jwt> validator(String issuer) {
		return new DelegatingOAuth2TokenValidator<>(new JwtTimestampValidator(Duration.ofSeconds(10)),
				new JwtIssuerValidator(issuer),
				new JwtClaimValidator<java.util.List<String>>("aud",
						(audience) -> audience != null && audience.contains(AUDIENCE)),
				new JwtClaimValidator<Object>("exp", (expiry) -> expiry != null),
				new JwtClaimValidator<Object>("sub", (subject) -> subject != null));
	}

}
