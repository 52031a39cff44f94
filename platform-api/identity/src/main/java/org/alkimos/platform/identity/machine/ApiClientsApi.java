package org.alkimos.platform.identity.machine;

import java.net.URI;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.platform.identity.MemberRequest;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** API clients, with which the institution's own software pulls results without names. */
@RestController
@RequestMapping("/api/v1/api-clients")
@Tag(name = "API clients")
class ApiClientsApi {

	private final ApiClients clients;

	ApiClientsApi(ApiClients clients) {
		this.clients = clients;
	}

	/**
	 * Lists the API clients of the institution, oldest first. Only administrators may
	 * call this. The list includes revoked clients.
	 * @param cursor value of next from the previous page; omit for the first page
	 * @param limit maximum number of items, 1 to 200; 50 if omitted
	 * @return API clients without their secrets
	 */
	@GetMapping
	CursorPage<ApiClientView> listApiClients(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.clients.list(actor, after.map(ApiClientId::new).orElse(null), size),
				ApiClientView::id);
	}

	/**
	 * Creates an API client with the role of evaluator. Only administrators may call
	 * this. The client is set up within seconds; once it is ready, its first secret can
	 * be created.
	 * @param request label of the client
	 * @return the API client, not ready yet
	 */
	@ApiResponse(responseCode = "201", description = "The API client")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<ApiClientView> createApiClient(Actor actor, @RequestBody NewApiClient request) {
		ApiClientId client = this.clients.create(actor, MemberRequest.text(request.label()));
		return ResponseEntity.created(URI.create("/api/v1/api-clients/" + client.value()))
			.body(this.clients.get(actor, client));
	}

	/**
	 * Returns one API client. Only administrators may call this.
	 * @param apiClientId ID of the API client
	 * @return the API client without its secret, also if it was revoked
	 */
	@GetMapping("/{apiClientId}")
	ApiClientView getApiClient(Actor actor, @PathVariable ApiClientId apiClientId) {
		return this.clients.get(actor, apiClientId);
	}

	/**
	 * Creates a new secret for an API client. Only administrators may call this. The
	 * secret is in this answer only, and the previous one stops working. The request
	 * fails if the client is not ready or was revoked, or if the sign-in service cannot
	 * be reached. An Idempotency-Key has no effect here.
	 * @param apiClientId ID of the API client
	 * @return client ID and secret
	 */
	@PostMapping("/{apiClientId}/secret")
	ResponseEntity<Secret> createApiClientSecret(Actor actor, @PathVariable ApiClientId apiClientId) {
		ApiClientView client = this.clients.get(actor, apiClientId);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Secret(client.clientId(), this.clients.newSecret(actor, apiClientId)));
	}

	/**
	 * Revokes an API client permanently. Only administrators may call this. Requests of
	 * the client are refused from now on; it stays in the list. Nothing changes if it was
	 * revoked before.
	 * @param apiClientId ID of the API client
	 */
	@DeleteMapping("/{apiClientId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revokeApiClient(Actor actor, @PathVariable ApiClientId apiClientId) {
		this.clients.revoke(actor, apiClientId);
	}

	/**
	 * API client to create.
	 *
	 * @param label name for the client, 1 to 80 characters
	 */
	record NewApiClient(@Nullable String label) {
	}

	/**
	 * Credentials for obtaining access tokens.
	 *
	 * @param clientId client ID at the sign-in service
	 * @param clientSecret client secret, returned once
	 */
	record Secret(String clientId, String clientSecret) {
	}

}
