package org.alkimos.identity.keycloak;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** The parts of Keycloak's JSON that matter here. */
final class Representations {

	private Representations() {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Organization(@Nullable String id, String name, String alias, boolean enabled, @Nullable String description,
			@Nullable Map<String, List<String>> attributes) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record User(@Nullable String id, @Nullable String username, @Nullable String email, @Nullable String firstName,
			@Nullable String lastName, @Nullable Boolean enabled, @Nullable Boolean emailVerified,
			@Nullable List<String> requiredActions, @Nullable Map<String, List<String>> attributes) {

		User with(Map<String, List<String>> attributes) {
			return new User(this.id, this.username, this.email, this.firstName, this.lastName, this.enabled,
					this.emailVerified, this.requiredActions, attributes);
		}

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Credential(@Nullable String id, String type, @Nullable String value, @Nullable Boolean temporary) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Client(@Nullable String id, String clientId, @Nullable String name, boolean enabled, boolean publicClient,
			boolean standardFlowEnabled, boolean directAccessGrantsEnabled, boolean serviceAccountsEnabled,
			boolean fullScopeAllowed, @Nullable List<String> defaultClientScopes,
			@Nullable List<String> optionalClientScopes, @Nullable List<Mapper> protocolMappers) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Mapper(String name, String protocol, String protocolMapper, Map<String, String> config) {
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Token(@com.fasterxml.jackson.annotation.JsonProperty("access_token") String value,
			@com.fasterxml.jackson.annotation.JsonProperty("expires_in") long seconds) {
	}

}
