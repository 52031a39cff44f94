package org.alkimos.platform.security;

import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

import org.springframework.http.MediaType;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;
import org.springframework.web.util.UriComponentsBuilder;

import org.alkimos.identity.keycloak.KeycloakRealm;

/**
 * Hands a sign-in with a ticket to Keycloak before the browser goes there (RFC 9126), so
 * that the ticket is in no address, history, or log.
 */
@Component
class PushedRequests {

	private static final String TICKET = "alkimos_ticket";

	private static final String REQUEST = "request_uri";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final KeycloakRealm realm;

	private final RestClient keycloak;

	PushedRequests(KeycloakRealm realm) {
		this.realm = realm;
		var requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
		requests.setReadTimeout(PATIENCE);
		this.keycloak = RestClient.builder().requestFactory(requests).build();
	}

	/**
	 * Returns the address where the browser goes on, within a minute.
	 * @throws RestClientException if Keycloak does not answer, or refuses
	 */
	String push(OAuth2AuthorizationRequest request, String ticket) {
		Map<?, ?> answer = this.keycloak.post()
			.uri(this.realm.endpoint("ext/par/request"))
			.headers((headers) -> headers.setBasicAuth(this.realm.clientId(), this.realm.clientSecret(),
					StandardCharsets.UTF_8))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form(request, ticket))
			.retrieve()
			.body(Map.class);
		return UriComponentsBuilder.fromUriString(request.getAuthorizationUri())
			.queryParam(OAuth2ParameterNames.CLIENT_ID, "{client}")
			.queryParam(REQUEST, "{request}")
			.encode()
			.buildAndExpand(request.getClientId(), Objects.requireNonNull(answer).get(REQUEST))
			.toUriString();
	}

	private static MultiValueMap<String, String> form(OAuth2AuthorizationRequest request, String ticket) {
		var form = new LinkedMultiValueMap<String, String>();
		form.add(OAuth2ParameterNames.RESPONSE_TYPE, request.getResponseType().getValue());
		form.add(OAuth2ParameterNames.CLIENT_ID, request.getClientId());
		form.add(OAuth2ParameterNames.REDIRECT_URI, request.getRedirectUri());
		form.add(OAuth2ParameterNames.SCOPE, String.join(" ", request.getScopes()));
		form.add(OAuth2ParameterNames.STATE, request.getState());
		request.getAdditionalParameters().forEach((name, value) -> form.add(name, String.valueOf(value)));
		form.add(TICKET, ticket);
		return form;
	}

}
