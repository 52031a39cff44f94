package org.alkimos.platform.security;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.stereotype.Component;

/**
 * Adds the identity provider and the email address to the authorization request. The
 * request that the browser comes back to is kept in its session.
 */
@Component
class SignInRequests implements OAuth2AuthorizationRequestResolver {

	private final DefaultOAuth2AuthorizationRequestResolver requests;

	private final AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun = new HttpSessionOAuth2AuthorizationRequestRepository();

	private final PushedRequests pushed;

	SignInRequests(ClientRegistrationRepository clients, PushedRequests pushed) {
		this.requests = new DefaultOAuth2AuthorizationRequestResolver(clients);
		this.pushed = pushed;
	}

	AuthorizationRequestRepository<OAuth2AuthorizationRequest> begun() {
		return this.begun;
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
		return complete(this.requests.resolve(request), request);
	}

	@Override
	public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
		return complete(this.requests.resolve(request, registration), request);
	}

	/**
	 * Begins a sign-in with a ticket, and returns the address where the browser goes on.
	 */
	String begin(String ticket, HttpServletRequest request, HttpServletResponse response) {
		OAuth2AuthorizationRequest begins = Objects.requireNonNull(resolve(request, SignOnConfiguration.REGISTRATION));
		this.begun.saveAuthorizationRequest(begins, request, response);
		return this.pushed.push(begins, ticket);
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
			if (intent.action() != null) {
				more.put("kc_action", intent.action());
			}
			if (intent.invitation() != null || intent.back() != null) {
				// Whoever else is signed in at this browser proves who they are.
				more.put("prompt", "login");
			}
		});
		return (found == null || more.isEmpty()) ? found
				: OAuth2AuthorizationRequest.from(found)
					.additionalParameters((parameters) -> parameters.putAll(more))
					.build();
	}

}
