package org.alkimos.local;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

/** The services of a test run: once per JVM, random ports, gone with the JVM. */
final class EmbeddedServices {

	static final String KEYCLOAK_SETTING = "alkimos.services.keycloak";

	/** Nobody listens there; contexts without Keycloak still need an address to name. */
	private static final String NO_KEYCLOAK = "http://localhost:1";

	private static @Nullable EmbeddedServices running;

	private final Path shared;

	private final Home home;

	private final Secrets secrets;

	private final Postgres postgres;

	private final Broker broker;

	private @Nullable Keycloak keycloak;

	private EmbeddedServices(Path shared, boolean keycloakWanted) {
		this.shared = shared;
		TestFolders.removeAbandoned();
		this.home = new Home(TestFolders.create());
		CompletableFuture<Broker> kafka = CompletableFuture.supplyAsync(() -> Broker.start(this.home, Ports.free()));
		Path data = this.home.data(Postgres.NAME);
		this.secrets = new TestTemplates(shared).copyTo(data, keycloakWanted);
		this.postgres = Postgres.start(LocalServices.binaries(shared), data, Ports.free(), false, this.secrets);
		this.broker = kafka.join();
	}

	static synchronized Map<String, Object> start(Environment environment, SpringApplication application) {
		boolean keycloakWanted = environment.getProperty(KEYCLOAK_SETTING, Boolean.class, false);
		EmbeddedServices services = running;
		if (services == null) {
			services = new EmbeddedServices(Workspace.directory(environment), keycloakWanted);
			running = services;
			SpringApplication.getShutdownHandlers().add(services::stop);
		}
		ServiceProperties properties = new ServiceProperties()
			.database(services.postgres.url("alkimos"), services.secrets)
			.kafka(services.broker.address())
			.put("alkimos.base-url", "http://localhost:8080");
		String keycloakUrl = NO_KEYCLOAK;
		if (keycloakWanted) {
			Keycloak keycloak = services.keycloak();
			application.addListeners(new KeycloakGate(keycloak, new Progress(false)));
			keycloakUrl = keycloak.url();
		}
		return properties.keycloak(keycloakUrl, services.secrets).toMap();
	}

	private Keycloak keycloak() {
		Keycloak started = this.keycloak;
		if (started == null) {
			started = Keycloak.start(this.home, this.shared, Ports.free(), Ports.free(), this.postgres, this.secrets);
			this.keycloak = started;
		}
		return started;
	}

	private void stop() {
		this.broker.stop();
		if (this.keycloak != null) {
			this.keycloak.stop();
		}
		this.postgres.stop();
		Workspace.delete(this.home.folder());
	}

}
