package org.alkimos.identity.keycloak;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.Representations.Organization;
import org.alkimos.kernel.tenancy.TenantId;

/** Keycloak's organizations: one per institution, identified by the tenant attribute. */
@Component
public class Organizations {

	static final String TENANT = "alkimos_tenant";

	private static final ParameterizedTypeReference<List<Organization>> LIST = new ParameterizedTypeReference<>() {
	};

	private final KeycloakHttp keycloak;

	Organizations(KeycloakHttp keycloak) {
		this.keycloak = keycloak;
	}

	/** Creates the organization of the institution if needed and returns its ID. */
	public String ensure(TenantId tenant, String alias, String name) {
		return find(tenant).or(() -> {
			var organization = new Organization(null, alias, alias, true, name,
					Map.of(TENANT, List.of(tenant.value().toString())));
			// A 409 means that another process has just created it.
			this.keycloak.create("/organizations", organization);
			return find(tenant);
		}).orElseThrow(() -> new KeycloakAway("alias " + alias + " belongs to another organization"));
	}

	private Optional<String> find(TenantId tenant) {
		return this.keycloak
			.list(LIST, "/organizations?briefRepresentation=false&q={query}", TENANT + ":" + tenant.value())
			.stream()
			.map(Organization::id)
			.findFirst();
	}

	/** Adds the account as a member; idempotent. */
	public void join(String organization, String subject) {
		this.keycloak.create("/organizations/{id}/members", subject, organization);
	}

	public void leave(String organization, String subject) {
		this.keycloak.delete("/organizations/{id}/members/{user}", organization, subject);
	}

	/** The institutions that the account is a member of. */
	public List<TenantId> tenantsOf(String subject) {
		return of(subject).stream()
			.map(Organization::attributes)
			.filter(Objects::nonNull)
			.flatMap((attributes) -> attributes.getOrDefault(TENANT, List.of()).stream())
			.map((tenant) -> new TenantId(UUID.fromString(tenant)))
			.toList();
	}

	/** Whether the account belongs to an organization other than this one. */
	boolean isElsewhere(String organization, String subject) {
		return of(subject).stream().anyMatch((found) -> !organization.equals(found.id()));
	}

	private List<Organization> of(String subject) {
		return this.keycloak.list(LIST, "/organizations/members/{user}/organizations?briefRepresentation=false",
				subject);
	}

}
