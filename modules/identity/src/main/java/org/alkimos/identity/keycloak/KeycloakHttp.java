package org.alkimos.identity.keycloak;

import java.net.URI;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

import org.alkimos.kernel.tenancy.RequestTransactions;

/**
 * Calls to Keycloak's admin API; errors and timeouts are thrown as {@link KeycloakAway}.
 * The transaction of a request that reads ends before.
 */
final class KeycloakHttp {

	private final RestClient http;

	KeycloakHttp(RestClient http) {
		this.http = http;
	}

	<T> List<T> list(ParameterizedTypeReference<List<T>> type, String path, Object... variables) {
		List<T> found = ask((client) -> client.get().uri(path, variables).retrieve().body(type));
		return (found != null) ? found : List.of();
	}

	boolean exists(String path, Object... variables) {
		return Boolean.TRUE.equals(ask((client) -> {
			try {
				return client.get()
					.uri(path, variables)
					.retrieve()
					.toBodilessEntity()
					.getStatusCode()
					.is2xxSuccessful();
			}
			catch (HttpClientErrorException.NotFound ex) {
				return false;
			}
		}));
	}

	<T> T get(Class<T> type, String path, Object... variables) {
		T found = ask((client) -> client.get().uri(path, variables).retrieve().body(type));
		if (found == null) {
			throw new KeycloakAway("empty answer from " + path);
		}
		return found;
	}

	/** Creates a resource; returns its ID, or null if it already exists. */
	@Nullable String create(String path, Object body, Object... variables) {
		return ask((client) -> {
			try {
				URI location = client.post()
					.uri(path, variables)
					.contentType(MediaType.APPLICATION_JSON)
					.body(body)
					.retrieve()
					.toBodilessEntity()
					.getHeaders()
					.getLocation();
				return (location != null) ? location.getPath().substring(location.getPath().lastIndexOf('/') + 1) : "";
			}
			catch (HttpClientErrorException.Conflict ex) {
				return null;
			}
		});
	}

	<T> @Nullable T post(Class<T> type, String path, Object... variables) {
		return ask((client) -> client.post().uri(path, variables).retrieve().body(type));
	}

	void put(String path, Object body, Object... variables) {
		ask((client) -> client.put()
			.uri(path, variables)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toBodilessEntity());
	}

	/** Deletes a resource; a missing one is ignored. */
	void delete(String path, Object... variables) {
		ask((client) -> client.delete()
			.uri(path, variables)
			.retrieve()
			.onStatus((status) -> status.isSameCodeAs(HttpStatus.NOT_FOUND)
					|| status.isSameCodeAs(HttpStatus.BAD_REQUEST), (request, response) -> {
					})
			.toBodilessEntity());
	}

	private <T> @Nullable T ask(Function<RestClient, @Nullable T> call) {
		RequestTransactions.end();
		try {
			return call.apply(this.http);
		}
		catch (RestClientException ex) {
			throw new KeycloakAway(ex);
		}
	}

}
