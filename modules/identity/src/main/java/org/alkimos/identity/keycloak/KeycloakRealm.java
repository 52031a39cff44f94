package org.alkimos.identity.keycloak;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.modulith.NamedInterface;

/**
 * Settings of the Keycloak realm.
 *
 * @param url Keycloak as browsers reach it, without a slash at the end
 * @param internalUrl Keycloak as this application reaches it, if that differs
 * @param realm name of the realm
 * @param clientId client ID of the pages
 * @param clientSecret its secret; empty where no one signs in
 * @param keysFresh how long a cached signing key stays valid without a refresh, at least
 * 20 s; also the longest time a revoked key is still accepted
 * @param eventsEvery how often changes of passwords and second factors are looked up
 * @param provisioner client that synchronizes accounts and organizations
 */
@NamedInterface("keycloak")
@ConfigurationProperties("alkimos.keycloak")
public record KeycloakRealm(@DefaultValue("http://localhost:8180") String url, @Nullable String internalUrl,
		@DefaultValue("alkimos") String realm, @DefaultValue("alkimos-web") String clientId,
		@DefaultValue("") String clientSecret, @DefaultValue("5m") Duration keysFresh,
		@DefaultValue("15s") Duration eventsEvery, @DefaultValue Provisioner provisioner) {

	/** The issuer in every token of the realm. */
	public String issuer() {
		return this.url + "/realms/" + this.realm;
	}

	/** An OpenID Connect endpoint as browsers reach it, such as {@code auth}. */
	public String browserEndpoint(String name) {
		return issuer() + "/protocol/openid-connect/" + name;
	}

	/**
	 * An OpenID Connect endpoint as this application reaches it, such as {@code token}.
	 */
	public String endpoint(String name) {
		return base() + "/realms/" + this.realm + "/protocol/openid-connect/" + name;
	}

	/** The root of the realm's administration. */
	public String administration() {
		return base() + "/admin/realms/" + this.realm;
	}

	private String base() {
		return (this.internalUrl != null) ? this.internalUrl : this.url;
	}

	/**
	 * Credentials of the client that synchronizes accounts and organizations.
	 *
	 * @param clientId its id
	 * @param clientSecret its secret; empty where no one signs in
	 */
	public record Provisioner(@DefaultValue("alkimos-provisioner") String clientId,
			@DefaultValue("") String clientSecret) {
	}

}
