package org.alkimos.platform.identity.machine;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;

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
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import org.alkimos.identity.machine.ApiClientId;
import org.alkimos.identity.machine.ApiClientSecrets;
import org.alkimos.identity.machine.ApiClientTerms;
import org.alkimos.identity.machine.ApiClientView;
import org.alkimos.identity.machine.ApiClients;
import org.alkimos.identity.machine.IssuedSecret;
import org.alkimos.kernel.tenancy.Actor;
import org.alkimos.kernel.tenancy.MachineRight;
import org.alkimos.kernel.tenancy.PersonId;
import org.alkimos.platform.identity.MemberRequest;
import org.alkimos.platform.web.AnswersWith;
import org.alkimos.platform.web.CursorPage;

/** API clients: the institution's own software, with named rights. */
@RestController
@RequestMapping("/api/v1/api-clients")
@Tag(name = "API clients")
class ApiClientsApi {

	private final ApiClients clients;

	private final ApiClientSecrets secrets;

	ApiClientsApi(ApiClients clients, ApiClientSecrets secrets) {
		this.clients = clients;
		this.secrets = secrets;
	}

	/**
	 * Lists the API clients of the institution, oldest first. Only administrators may
	 * call this. The list includes expired and revoked clients.
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
	 * Creates an API client with rights, an owner, and a last day. Only administrators
	 * may call this. It has no secret yet.
	 * @param request label, rights, owner, and last day
	 * @return the API client
	 */
	@ApiResponse(responseCode = "201", description = "The API client")
	@PostMapping
	@AnswersWith(AnswersWith.LOCATION)
	ResponseEntity<ApiClientView> createApiClient(Actor actor, @RequestBody NewApiClient request) {
		ApiClientId client = this.clients.create(actor, MemberRequest.text(request.label()), request.terms());
		return ResponseEntity.created(URI.create("/api/v1/api-clients/" + client.value()))
			.body(this.clients.get(actor, client));
	}

	/**
	 * Returns one API client. Only administrators may call this.
	 * @param apiClientId ID of the API client
	 * @return the API client without its secrets, also if it was revoked
	 */
	@GetMapping("/{apiClientId}")
	ApiClientView getApiClient(Actor actor, @PathVariable ApiClientId apiClientId) {
		return this.clients.get(actor, apiClientId);
	}

	/**
	 * Changes the rights, the owner, and the last day of an API client. Only
	 * administrators may call this. A later last day renews the client, and a new owner
	 * takes it over. The change applies from the client's next request on. The request
	 * fails if the client was revoked.
	 * @param apiClientId ID of the API client
	 * @param request all rights the client has from now on, its owner, and its last day
	 * @return the changed API client
	 */
	@PutMapping("/{apiClientId}")
	ApiClientView changeApiClient(Actor actor, @PathVariable ApiClientId apiClientId,
			@RequestBody ApiClientChange request) {
		this.clients.change(actor, apiClientId, request.terms());
		return this.clients.get(actor, apiClientId);
	}

	/**
	 * Creates a secret for an API client. Only administrators may call this. The secret
	 * appears only in this response, and in its repetition for the same Idempotency-Key.
	 * It has a client ID of its own, and an earlier secret keeps working until it is
	 * ended. The request fails if two secrets are in force, if the client was revoked, or
	 * if the sign-in service cannot be reached.
	 * @param apiClientId ID of the API client
	 * @return client ID and secret
	 */
	@PostMapping("/{apiClientId}/secret")
	ResponseEntity<IssuedSecret> createApiClientSecret(Actor actor, @PathVariable ApiClientId apiClientId) {
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(this.secrets.create(actor, apiClientId));
	}

	/**
	 * Ends one secret of an API client. Only administrators may call this. Requests with
	 * its tokens are refused from now on. Nothing changes if it was ended before.
	 * @param apiClientId ID of the API client
	 * @param clientId client ID of the secret
	 */
	@DeleteMapping("/{apiClientId}/secrets/{clientId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void endApiClientSecret(Actor actor, @PathVariable ApiClientId apiClientId, @PathVariable String clientId) {
		this.secrets.end(actor, apiClientId, clientId);
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
	 * @param rights what the client may do, at least one right; PULL_RESULTS only alone
	 * @param owner ID of an active member who answers for the client; the caller if
	 * omitted
	 * @param expiresOn last day in UTC on which the client works, from today to a year
	 * ahead
	 */
	record NewApiClient(@Nullable String label, @Nullable List<@Nullable MachineRight> rights, @Nullable PersonId owner,
			@Nullable LocalDate expiresOn) {

		ApiClientTerms terms() {
			return ApiClientForm.terms(this.rights, this.owner, this.expiresOn);
		}

	}

	/**
	 * Rights, owner, and last day of an API client.
	 *
	 * @param rights what the client may do, at least one right; PULL_RESULTS only alone
	 * @param owner ID of an active member who answers for the client; the caller if
	 * omitted
	 * @param expiresOn last day in UTC on which the client works, from today to a year
	 * ahead
	 */
	record ApiClientChange(@Nullable List<@Nullable MachineRight> rights, @Nullable PersonId owner,
			@Nullable LocalDate expiresOn) {

		ApiClientTerms terms() {
			return ApiClientForm.terms(this.rights, this.owner, this.expiresOn);
		}

	}

}
