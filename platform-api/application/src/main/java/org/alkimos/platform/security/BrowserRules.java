package org.alkimos.platform.security;

import java.net.URI;
import java.util.List;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.KeycloakRealm;

/** Security headers of all responses. */
@Component
class BrowserRules {

	private static final long YEAR_SECONDS = 31_536_000;

	private final String contentSecurityPolicy;

	BrowserRules(KeycloakRealm realm) {
		URI keycloak = URI.create(realm.url());
		String origin = keycloak.getScheme() + "://" + keycloak.getRawAuthority();
		// Signing out is a form whose answer leads to Keycloak, hence its origin.
		this.contentSecurityPolicy = String.join("; ",
				List.of("default-src 'self'", "script-src 'self'", "style-src 'self'", "img-src 'self' data:",
						"form-action 'self' " + origin, "frame-ancestors 'none'", "base-uri 'none'",
						"object-src 'none'"));
	}

	void apply(HeadersConfigurer<HttpSecurity> headers) {
		headers.contentSecurityPolicy((policy) -> policy.policyDirectives(this.contentSecurityPolicy))
			.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
			.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
			.httpStrictTransportSecurity((strict) -> strict.includeSubDomains(true).maxAgeInSeconds(YEAR_SECONDS))
			.permissionsPolicyHeader((policy) -> policy.policy("camera=(), microphone=(), geolocation=()"));
	}

}
