package org.alkimos.platform.security;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;

import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * A university's identity provider, played by a realm of its own: it says of its people
 * what it likes.
 */
record UniversityRealm(String url, String name, RestClient administration) {

	static final String SECRET = "a-secret-of-the-university";

	private static final String PASSWORD = "a-password-at-the-university";

	static UniversityRealm open(String url, String name, KeycloakServer server) {
		var realm = new UniversityRealm(url, name, server.administration());
		realm.send("", Map.of("realm", name, "enabled", true, "sslRequired", "none"));
		return realm;
	}

	String discovery() {
		return this.url + "/realms/" + this.name + "/.well-known/openid-configuration";
	}

	String metadata() {
		return this.url + "/realms/" + this.name + "/protocol/saml/descriptor";
	}

	/** Knows Alkimos by OpenID Connect. */
	void trustByOidc(String redirect) {
		send("/" + this.name + "/clients", Map.of("clientId", "alkimos", "secret", SECRET, "redirectUris",
				List.of(redirect), "protocol", "openid-connect", "publicClient", false, "standardFlowEnabled", true));
	}

	/** Knows Alkimos by SAML. */
	void trustBySaml(String entity, String redirect) {
		send("/" + this.name + "/clients",
				Map.of("clientId", entity, "protocol", "saml", "redirectUris", List.of(redirect), "attributes",
						Map.of("saml.assertion.signature", "true", "saml.server.signature", "true",
								"saml.client.signature", "false", "saml.force.post.binding", "true",
								"saml_name_id_format", "persistent", "saml_assertion_consumer_url_post", redirect)));
	}

	/** Has this person, and vouches for any address. */
	void knows(String user, String email) {
		send("/" + this.name + "/users",
				Map.of("username", user, "email", email, "emailVerified", true, "enabled", true, "firstName", "Ada",
						"lastName", "Example", "credentials",
						List.of(Map.of("type", "password", "value", PASSWORD, "temporary", false))));
	}

	/** Fills in this realm's own page. */
	void signIn(Page page, String user) {
		page.waitForURL((address) -> address.contains("/realms/" + this.name + "/"));
		page.fill("#username", user);
		page.fill("#password", PASSWORD);
		page.click("[type=submit]");
	}

	private void send(String path, Map<String, Object> body) {
		this.administration.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toBodilessEntity();
	}

}
