package org.alkimos.identity.keycloak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;

import org.alkimos.identity.keycloak.Representations.User;
import org.alkimos.kernel.tenancy.TenantId;

/**
 * Institutions' own identity providers in Keycloak. An account from a provider has its
 * own user name and is never linked to another account by email address; tokens name the
 * provider, and thus the institution, of the sign-in.
 */
@Component
public class Brokers {

	private static final String INSTANCES = "/identity-provider/instances";

	private static final String INSTANCE = INSTANCES + "/{alias}";

	private static final int BATCH = 100;

	private static final ParameterizedTypeReference<List<Map<String, Object>>> LIST = new ParameterizedTypeReference<>() {
	};

	private static final ParameterizedTypeReference<List<User>> USERS = new ParameterizedTypeReference<>() {
	};

	private final KeycloakHttp keycloak;

	Brokers(KeycloakHttp keycloak) {
		this.keycloak = keycloak;
	}

	/** Creates or updates the provider with these settings. */
	public void ensure(Broker broker, String organization) {
		Map<String, Object> known = find(broker.alias());
		Map<String, Object> wanted = new HashMap<>(known);
		wanted.putAll(Map.of("alias", broker.alias(), "displayName", broker.label(), "providerId",
				broker.saml() ? "saml" : "oidc", "enabled", true, "trustEmail", false, "storeToken", false, "linkOnly",
				false, "hideOnLogin", true, "firstBrokerLoginFlowAlias", "first broker login"));
		wanted.put("config", settings(broker));
		if (known.isEmpty()) {
			this.keycloak.create(INSTANCES, wanted);
		}
		else {
			this.keycloak.put(INSTANCE, wanted, broker.alias());
		}
		if (!(known.get("organizationId") instanceof String)) {
			this.keycloak.create("/organizations/{id}/identity-providers", broker.alias(), organization);
		}
		mappers(broker);
	}

	/** Removes the provider and its accounts. */
	public void remove(String alias) {
		List<User> own;
		do {
			own = this.keycloak.list(USERS, "/users?idpAlias={alias}&max={max}", alias, BATCH)
				.stream()
				.filter((user) -> String.valueOf(user.username()).startsWith(alias + ":"))
				.toList();
			own.forEach((user) -> this.keycloak.delete("/users/{id}", Objects.requireNonNull(user.id())));
		}
		while (!own.isEmpty());
		this.keycloak.delete(INSTANCE, alias);
	}

	private Map<String, Object> find(String alias) {
		return this.keycloak.list(LIST, INSTANCES + "?search={alias}&briefRepresentation=false", alias)
			.stream()
			.filter((found) -> alias.equals(found.get("alias")))
			.findFirst()
			.orElse(Map.of());
	}

	private static Map<String, String> settings(Broker broker) {
		Map<String, String> settings = new HashMap<>(broker.settings());
		settings.put("syncMode", "IMPORT");
		settings.put("validateSignature", "true");
		if (broker.saml()) {
			// Requests go unsigned, so that a change of the realm's keys concerns no
			// university.
			settings.putAll(Map.of("principalType", "SUBJECT", "postBindingResponse", "true", "wantAssertionsSigned",
					"true", "wantAuthnRequestsSigned", "false", "allowCreate", "true"));
		}
		else {
			// No address is asked for: it would prove nothing here.
			settings.putAll(Map.of("clientId", String.valueOf(broker.clientId()), "useJwksUrl", "true", "defaultScope",
					"openid profile", "pkceEnabled", "true", "pkceMethod", "S256", "disableUserInfo", "true"));
			// The stars are Keycloak's way to say "as before".
			settings.put("clientSecret", (broker.clientSecret() != null) ? broker.clientSecret() : "**********");
		}
		return settings;
	}

	private void mappers(Broker broker) {
		Set<Object> known = this.keycloak.list(LIST, INSTANCE + "/mappers", broker.alias())
			.stream()
			.map((mapper) -> mapper.get("name"))
			.collect(Collectors.toSet());
		Map<String, String> tenant = note("alkimos_provider_tenant", broker.tenant().value().toString());
		String session = "hardcoded-user-session-attribute-idp-mapper";
		// An email address has no colon, so no account of another kind is called so.
		Map<String, String> name = Map.of("syncMode", "INHERIT", "template",
				broker.saml() ? "${ALIAS}:${NAMEID}" : "${ALIAS}:${CLAIM.sub}");
		mapper(broker, known, "user name", broker.saml() ? "saml-username-idp-mapper" : "oidc-username-idp-mapper",
				name);
		mapper(broker, known, "provider", session, note("alkimos_provider", broker.alias()));
		mapper(broker, known, "institution", session, tenant);
		if (broker.saml()) {
			mapper(broker, known, "given name", "saml-user-attribute-idp-mapper", imported("2.5.4.42", "firstName"));
			mapper(broker, known, "family name", "saml-user-attribute-idp-mapper", imported("2.5.4.4", "lastName"));
		}
	}

	private void mapper(Broker broker, Set<Object> known, String name, String type, Map<String, String> config) {
		if (!known.contains(name)) {
			this.keycloak.create(INSTANCE + "/mappers", Map.of("name", name, "identityProviderAlias", broker.alias(),
					"identityProviderMapper", type, "config", config), broker.alias());
		}
	}

	private static Map<String, String> note(String name, String value) {
		return Map.of("syncMode", "INHERIT", "attribute", name, "attribute.value", value);
	}

	private static Map<String, String> imported(String oid, String attribute) {
		return Map.of("syncMode", "INHERIT", "attribute.name", "urn:oid:" + oid, "user.attribute", attribute);
	}

	/**
	 * Settings of a provider for Keycloak.
	 *
	 * @param settings in Keycloak's names, from the provider's metadata
	 * @param clientSecret null keeps the current one
	 */
	public record Broker(String alias, boolean saml, String label, @Nullable String clientId,
			@Nullable String clientSecret, Map<String, String> settings, TenantId tenant) {

		@Override
		public String toString() {
			return this.alias;
		}

	}

}
