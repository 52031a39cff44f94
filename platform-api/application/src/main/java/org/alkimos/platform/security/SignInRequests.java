package org.alkimos.platform.security;

import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/** Adds the identity provider and the email address to the authorization request. */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	SignInRequests(ClientRegistrationRepository clients) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return complete(this.requests.resolve(request), request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
		return complete(this.requests.resolve(request, registration), request);
	}

	private static @Nullable OAuth2AuthorizationRequest complete(@Nullable OAuth2AuthorizationRequest found,
			HttpServletRequest request) {
		Map<String, Object> more = new HashMap<>();
		SignInIntent.of(request).ifPresent((intent) -> {
			if (intent.provider() != null) {
				more.put("kc_idp_hint", intent.provider());
			}
			if (intent.email() != null) {
				more.put("login_hint", intent.email());
			}
			if (intent.invitation() != null) {
				// Whoever else is signed in at this browser does not accept it.
				more.put("prompt", "login");
			}
		});
		return (found == null || more.isEmpty()) ? found
				: OAuth2AuthorizationRequest.from(found)
					.additionalParameters((parameters) -> parameters.putAll(more))
					.build();
	}

}
