package org.alkimos.local.server;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;

/** The application's settings that lead to the started services. */
public final class ServiceProperties {

	private final Map<String, Object> values = new HashMap<>();

	public ServiceProperties database(String url, Secrets secrets) {
		put("spring.datasource.url", url);
		put("spring.datasource.username", "alkimos_app");
		put("spring.datasource.password", secrets.of(Secret.ALKIMOS_APP));
		put("spring.flyway.url", url);
		put("spring.flyway.user", "alkimos_owner");
		put("spring.flyway.password", secrets.of(Secret.ALKIMOS_OWNER));
		put("alkimos.relay.username", "alkimos_relay");
		put("alkimos.relay.password", secrets.of(Secret.ALKIMOS_RELAY));
		put("alkimos.encryption.key", secrets.of(Secret.ENCRYPTION));
		return this;
	}

	public ServiceProperties kafka(String address) {
		return put("spring.kafka.bootstrap-servers", address);
	}

	public ServiceProperties keycloak(String url, Secrets secrets) {
		put("alkimos.keycloak.url", url);
		put("alkimos.keycloak.realm", Keycloak.REALM);
		put("alkimos.keycloak.client-secret", secrets.of(Secret.WEB_CLIENT));
		put("alkimos.keycloak.provisioner.client-id", "alkimos-provisioner");
		put("alkimos.keycloak.provisioner.client-secret", secrets.of(Secret.PROVISIONER_CLIENT));
		return this;
	}

	/**
	 * Leads all mail into a folder.
	 * @param caught the absolute folder that the server keeps the messages in
	 */
	public ServiceProperties mail(String host, int port, Path caught) {
		return put("spring.mail.host", host).put("spring.mail.port", port)
			.put("alkimos.mail.from", "Alkimos <no-reply@alkimos.test>")
			.put("alkimos.mail.caught", caught.toString());
	}

	public ServiceProperties mail(Mail mail) {
		return mail(Mail.HOST, mail.port(), mail.folder());
	}

	public ServiceProperties put(String name, Object value) {
		this.values.put(name, value);
		return this;
	}

	/**
	 * For test runs, where hundreds of consumers share two cores and dozens of pools one
	 * server: few threads, few idle connections, and clients that do not print their
	 * whole configuration.
	 */
	public ServiceProperties modest() {
		return put("alkimos.events.concurrency", 1).put("db-scheduler.polling-interval", "100ms")
			.put("spring.datasource.hikari.minimum-idle", 2)
			.put("spring.datasource.hikari.idle-timeout", 10_000)
			.put("logging.level.org.apache.kafka", "warn")
			.put("logging.level.org.flywaydb", "warn");
	}

	public Map<String, Object> toMap() {
		return Map.copyOf(this.values);
	}

}
