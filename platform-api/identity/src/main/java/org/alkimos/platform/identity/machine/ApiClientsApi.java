package org.alkimos.platform.identity.machine;

import java.net.URI;

import io.swagger.v3.oas.annotations.responses.ApiResponse;
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
import org.alkimos.platform.web.CursorPage;

@RestController
@RequestMapping("/api/v1/api-clients")
class ApiClientsApi {

	private final ApiClients clients;

	ApiClientsApi(ApiClients clients) {
		this.clients = clients;
	}

	@GetMapping
	CursorPage<ApiClientView> list(Actor actor, @RequestParam(required = false) @Nullable String cursor,
			@RequestParam(required = false) @Nullable Integer limit) {
		return CursorPage.of(cursor, limit,
				(after, size) -> this.clients.list(actor, after.map(ApiClientId::new).orElse(null), size),
				ApiClientView::id);
	}

	@ApiResponse(responseCode = "201", description = "The API client")
	@PostMapping
	ResponseEntity<ApiClientView> create(Actor actor, @RequestBody NewApiClient request) {
		ApiClientId client = this.clients.create(actor, MemberRequest.text(request.label()));
		return ResponseEntity.created(URI.create("/api/v1/api-clients/" + client.value()))
			.body(this.clients.get(actor, client));
	}

	@GetMapping("/{apiClientId}")
	ApiClientView get(Actor actor, @PathVariable ApiClientId apiClientId) {
		return this.clients.get(actor, apiClientId);
	}

	/**
	 * Creates a new secret, returned in this response only; the previous one stops
	 * working.
	 */
	@PostMapping("/{apiClientId}/secret")
	ResponseEntity<Secret> newSecret(Actor actor, @PathVariable ApiClientId apiClientId) {
		ApiClientView client = this.clients.get(actor, apiClientId);
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Secret(client.clientId(), this.clients.newSecret(actor, apiClientId)));
	}

	@DeleteMapping("/{apiClientId}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void revoke(Actor actor, @PathVariable ApiClientId apiClientId) {
		this.clients.revoke(actor, apiClientId);
	}

	record NewApiClient(@Nullable String label) {
	}

	/** Credentials for obtaining access tokens. */
	record Secret(String clientId, String clientSecret) {
	}

}
