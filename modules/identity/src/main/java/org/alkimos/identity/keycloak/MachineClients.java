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

	/** Creates a client, which must be new, and a secret for it. */
	public Registered register(String clientId, String label, Home home) {
		String id = this.keycloak.create("/clients", new Client(null, clientId, label, true, false, false, false, true,
				false, List.of("basic", "alkimos-api"), List.of(), List.of(organizationClaim(home))));
		if (id == null) {
			throw new KeycloakAway("client " + clientId + " exists");
		}
		String subject = this.keycloak.get(User.class, "/clients/{id}/service-account-user", id).id();
		Credential secret = this.keycloak.post(Credential.class, "/clients/{id}/client-secret", id);
		return new Registered(Objects.requireNonNull(subject),
				Objects.requireNonNull(Objects.requireNonNull(secret).value()));
	}

	public void remove(String clientId) {
		find(clientId).ifPresent((id) -> this.keycloak.delete("/clients/{id}", id));
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

	/**
	 * A new client.
	 *
	 * @param subject subject of its tokens
	 * @param secret its secret, which is shown once
	 */
	public record Registered(String subject, String secret) {
	}

	/** The institution a client belongs to. */
	public record Home(TenantId tenant, String alias, String organization) {
	}

}
