package org.alkimos.identity.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.Representations.Client;
import org.alkimos.identity.keycloak.Representations.Credential;
import org.alkimos.identity.keycloak.Representations.Mapper;
import org.alkimos.identity.keycloak.Representations.User;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Keycloak clients with which an institution's own software gets tokens for the API
 * (client credentials).
 */
@Component
public class MachineClients {

	private static final ParameterizedTypeReference<List<Client>> LIST = new ParameterizedTypeReference<>() {
	};

	private final KeycloakHttp keycloak;

	MachineClients(KeycloakHttp keycloak) {
		this.keycloak = keycloak;
	}

	/** Creates the client if needed and returns the subject of its tokens. */
	public String ensure(String clientId, String label, Home home) {
		if (find(clientId).isEmpty()) {
			this.keycloak.create("/clients", new Client(null, clientId, label, true, false, false, false, true, false,
					List.of("basic", "alkimos-api"), List.of(), List.of(organizationClaim(home))));
		}
		return Objects
			.requireNonNull(this.keycloak.get(User.class, "/clients/{id}/service-account-user", idOf(clientId)).id());
	}

	/** Replaces the client's secret by a new one. */
	public String newSecret(String clientId) {
		Credential secret = this.keycloak.post(Credential.class, "/clients/{id}/client-secret", idOf(clientId));
		return Objects.requireNonNull(Objects.requireNonNull(secret).value());
	}

	public void remove(String clientId) {
		find(clientId).ifPresent((id) -> this.keycloak.delete("/clients/{id}", id));
	}

	private String idOf(String clientId) {
		return find(clientId).orElseThrow(() -> new KeycloakAway(new IllegalStateException("no client " + clientId)));
	}

	private Optional<String> find(String clientId) {
		return this.keycloak.list(LIST, "/clients?clientId={id}", clientId).stream().map(Client::id).findFirst();
	}

	/**
	 * A service account belongs to no organization, so the claim is written into the
	 * client.
	 */
	private static Mapper organizationClaim(Home home) {
		String claim = "{\"%s\":{\"id\":\"%s\",\"%s\":[\"%s\"]}}".formatted(home.alias(), home.organization(),
				Organizations.TENANT, home.tenant().value());
		return new Mapper("organization", "openid-connect", "oidc-hardcoded-claim-mapper",
				Map.of("claim.name", "organization", "claim.value", claim, "jsonType.label", "JSON",
						"access.token.claim", "true", "id.token.claim", "false", "userinfo.token.claim", "false"));
	}

	/** The institution a client belongs to. */
	public record Home(TenantId tenant, String alias, String organization) {
	}

}
