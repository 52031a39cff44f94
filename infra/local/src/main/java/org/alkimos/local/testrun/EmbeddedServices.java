package org.alkimos.local.testrun;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.SpringApplication;
import org.springframework.core.env.Environment;

import org.alkimos.local.server.Broker;
import org.alkimos.local.server.Keycloak;
import org.alkimos.local.server.KeycloakGate;
import org.alkimos.local.server.Leftovers;
import org.alkimos.local.server.Mail;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.server.ServiceProperties;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Ports;
import org.alkimos.local.workspace.Progress;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Workspace;

/**
 * Services of one test JVM, for tests that stop or kill them and for those with Keycloak:
 * random ports, removed with the JVM.
 */
public final class EmbeddedServices {

	private static final Logger log = LoggerFactory.getLogger(EmbeddedServices.class);

	static final String KEYCLOAK_SETTING = "alkimos.services.keycloak";

	/** Whether a test run has services of its own instead of those of the whole build. */
	static final String OWN_SETTING = "alkimos.services.own";

	/** A test run does not end because something else took a port in between. */
	private static final int ATTEMPTS = 3;

	/** Placeholder address, where nothing listens, for contexts without Keycloak. */
	static final String NO_KEYCLOAK = "http://localhost:1";

	private static @Nullable EmbeddedServices running;

	private final Path shared;

	private final Home home;

	private final Secrets secrets;

	private final Mail mail;

	private final Postgres postgres;

	private final Broker broker;

	private @Nullable Keycloak keycloak;

	private EmbeddedServices(Path shared, Home home, boolean keycloakWanted) {
		this.shared = shared;
		this.home = home;
		this.mail = Mail.start(home.data(Mail.NAME), 0);
		CompletableFuture<Broker> kafka = CompletableFuture.supplyAsync(() -> Broker.start(this.home, Ports.free()));
		Path data = this.home.data(Postgres.NAME);
		this.secrets = new TestTemplates(shared).copyTo(data, keycloakWanted);
		this.postgres = Postgres.start(Postgres.binaries(shared), data, Ports.free(), false, this.secrets);
		this.broker = kafka.join();
	}

	public static boolean wanted(Environment environment) {
		return environment.getProperty(OWN_SETTING, Boolean.class, false)
				|| environment.getProperty(KEYCLOAK_SETTING, Boolean.class, false);
	}

	public static synchronized Map<String, Object> start(Environment environment, SpringApplication application) {
		boolean keycloakWanted = environment.getProperty(KEYCLOAK_SETTING, Boolean.class, false);
		EmbeddedServices services = running;
		if (services == null) {
			services = begin(Workspace.directory(environment), keycloakWanted);
			running = services;
			SpringApplication.getShutdownHandlers().add(services::stop);
		}
		ServiceProperties properties = new ServiceProperties().modest()
			.database(services.postgres.url("alkimos"), services.secrets)
			.kafka(services.broker.address())
			.mail(services.mail)
			.put("alkimos.base-url", "http://localhost:8080");
		String keycloakUrl = NO_KEYCLOAK;
		if (keycloakWanted) {
			Keycloak keycloak = services.keycloak();
			application.addListeners(new KeycloakGate(keycloak, new Progress(false)));
			keycloakUrl = keycloak.url();
		}
		return properties.keycloak(keycloakUrl, services.secrets).toMap();
	}

	private static EmbeddedServices begin(Path shared, boolean keycloakWanted) {
		TestFolders.removeAbandoned();
		for (int left = ATTEMPTS - 1;; left--) {
			Home home = new Home(TestFolders.create());
			try {
				return new EmbeddedServices(shared, home, keycloakWanted);
			}
			catch (LocalServicesException | CompletionException ex) {
				Leftovers.end(home, new Progress(false));
				if (left == 0) {
					throw ex;
				}
				log.warn("The services did not start and are started again", ex);
			}
		}
	}

	private Keycloak keycloak() {
		Keycloak started = this.keycloak;
		if (started == null) {
			started = Keycloak.start(this.home, this.shared, Ports.free(), Ports.free(), this.mail.port(),
					this.postgres, this.secrets);
			this.keycloak = started;
		}
		return started;
	}

	private void stop() {
		this.broker.stop();
		if (this.keycloak != null) {
			this.keycloak.stop();
		}
		this.mail.stop();
		this.postgres.stop();
		Workspace.delete(this.home.folder());
	}

}
