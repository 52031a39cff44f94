package org.alkimos.identity.provider;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.alkimos.identity.problems.IdentityProblem;
import org.alkimos.kernel.problems.Problem.InvalidInput;

/** Reads the discovery document of an OpenID Connect provider. */
final class OidcDiscovery {

	static final String PATH = "/.well-known/openid-configuration";

	private OidcDiscovery() {
	}

	/**
	 * Reads the provider at this address.
	 * @throws InvalidInput if there is no such document, or its issuer does not match the
	 * address
	 */
	static ProviderMetadata read(String text, String address, JsonMapper json) {
		Document document = parse(text, json);
		if (document.issuer() == null || document.authorization() == null || document.token() == null
				|| document.keys() == null) {
			throw unusable("has no issuer, authorization_endpoint, token_endpoint, or jwks_uri");
		}
		if (!address.equals(document.issuer() + PATH) && !address.equals(document.issuer() + PATH.substring(1))) {
			throw unusable("lists the issuer " + document.issuer() + ", which doesn't match its address");
		}
		Map<String, String> settings = new HashMap<>(Map.of("issuer", document.issuer(), "authorizationUrl",
				document.authorization(), "tokenUrl", document.token(), "jwksUrl", document.keys()));
		settings.put("clientAuthMethod", document.takesOnlyPost() ? "client_secret_post" : "client_secret_basic");
		return new ProviderMetadata(document.issuer(), settings);
	}

	private static Document parse(String text, JsonMapper json) {
		try {
			@Nullable Document document = json.readValue(text, Document.class);
			if (document != null) {
				return document;
			}
		}
		catch (JacksonException ex) {
			// Reported below.
		}
		throw unusable("isn't a JSON object");
	}

	private static InvalidInput unusable(String why) {
		return new InvalidInput(IdentityProblem.INVALID_PROVIDER_METADATA, "address",
				"The document there " + why + ". Check the address with your IT department.");
	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Document(@Nullable String issuer, @JsonProperty("authorization_endpoint") @Nullable String authorization,
			@JsonProperty("token_endpoint") @Nullable String token, @JsonProperty("jwks_uri") @Nullable String keys,
			@JsonProperty("token_endpoint_auth_methods_supported") @Nullable List<String> methods) {

		/** Basic is the default of the standard. */
		boolean takesOnlyPost() {
			return this.methods != null && !this.methods.contains("client_secret_basic")
					&& this.methods.contains("client_secret_post");
		}

	}

}
