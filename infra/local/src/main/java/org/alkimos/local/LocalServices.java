package org.alkimos.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;

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

/** Services for a person: fixed ports, persistent data, orderly shutdown. */
final class LocalServices {

	private final LocalSettings settings;

	private final Home home;

	private final Secrets secrets;

	private final Progress progress = new Progress(true);

	private @Nullable FileLock lock;

	private @Nullable Postgres postgres;

	private @Nullable Mail mail;

	private @Nullable Broker broker;

	private @Nullable Keycloak keycloak;

	private LocalServices(LocalSettings settings) {
		this.settings = settings;
		this.home = new Home(Workspace.create(settings.directory()));
		this.secrets = Secrets.in(settings.directory());
	}

	static Map<String, Object> start(LocalSettings settings, SpringApplication application) {
		LocalServices services = new LocalServices(settings);
		services.lock = services.claimFolder();
		LocalData.requireBaseline(settings.directory());
		SpringApplication.getShutdownHandlers().add(services::stop);
		return services.startAll(application);
	}

	private Map<String, Object> startAll(SpringApplication application) {
		this.progress.say("Starting services. Their data is kept in " + this.home.folder());
		Leftovers.end(this.home, this.progress);
		Ports.requireFree(this.settings.ports());
		CompletableFuture<Void> kafka = CompletableFuture.runAsync(this::startBroker);
		try {
			Mail mailbox = startMail();
			Postgres database = startPostgres();
			if (this.settings.keycloakWanted()) {
				application.addListeners(startKeycloak(database));
			}
			kafka.join();
			return properties(mailbox);
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		}
	}

	private Mail startMail() {
		Instant begin = Instant.now();
		this.progress.starting(Mail.NAME, this.settings.mailPort());
		Mail started = Mail.start(this.home.data(Mail.NAME), this.settings.mailPort());
		this.mail = started;
		this.progress.ready(Mail.NAME, begin);
		return started;
	}

	private Postgres startPostgres() {
		Instant begin = Instant.now();
		this.progress.starting(Postgres.NAME, this.settings.postgresPort());
		Postgres started = Postgres.start(Postgres.binaries(this.home.folder()), this.home.data(Postgres.NAME),
				this.settings.postgresPort(), true, this.secrets);
		this.postgres = started;
		this.progress.ready(Postgres.NAME, begin);
		return started;
	}

	private KeycloakGate startKeycloak(Postgres database) {
		this.progress.starting(Keycloak.NAME, this.settings.keycloakPort());
		Keycloak started = Keycloak.start(this.home, this.home.folder(), this.settings.keycloakPort(),
				this.settings.applicationPort(), this.settings.mailPort(), database, this.secrets);
		this.keycloak = started;
		return new KeycloakGate(started, this.progress);
	}

	private void startBroker() {
		Instant begin = Instant.now();
		this.progress.starting(Broker.NAME, this.settings.kafkaPort());
		this.broker = Broker.start(this.home, this.settings.kafkaPort());
		this.progress.ready(Broker.NAME, begin);
	}

	private Map<String, Object> properties(Mail mailbox) {
		ServiceProperties properties = new ServiceProperties()
			.database("jdbc:postgresql://localhost:" + this.settings.postgresPort() + "/alkimos", this.secrets)
			.kafka("localhost:" + this.settings.kafkaPort())
			.mail(mailbox)
			.put("alkimos.mail.shown", true);
		if (this.settings.keycloakWanted()) {
			properties.keycloak("http://localhost:" + this.settings.keycloakPort(), this.secrets);
		}
		return properties.put("server.port", this.settings.applicationPort())
			.put("server.address", "127.0.0.1")
			.put("alkimos.base-url", "http://localhost:" + this.settings.applicationPort())
			// Several may run on one machine.
			.put("alkimos.management.port", 0)
			.put("alkimos.demo", true)
			.put("alkimos.demo.file", this.settings.directory().resolve("demo.json").toString())
			.put("alkimos.operator.email", "operator@alkimos.example")
			.put(Workspace.DIRECTORY_SETTING, this.home.folder().toString())
			.toMap();
	}

	private FileLock claimFolder() {
		Path file = this.home.folder().resolve("alkimos.lock");
		try {
			FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
			FileLock claimed = channel.tryLock();
			if (claimed != null) {
				return claimed;
			}
			throw new LocalServicesException("Alkimos is already running from " + this.home.folder() + ".",
					"Use that one, stop it, or start this one with a folder of its own: -D"
							+ Workspace.DIRECTORY_SETTING + "=... and other ports.");
		}
		catch (IOException ex) {
			throw new LocalServicesException("The file " + file + " cannot be written to.",
					"Change the owner of that folder to the user who starts Alkimos.", ex);
		}
	}

	private void stop() {
		CompletableFuture<Void> identity = CompletableFuture.runAsync(() -> {
			if (this.keycloak != null) {
				this.keycloak.stop();
			}
		});
		if (this.broker != null) {
			this.broker.stop();
		}
		identity.join();
		if (this.mail != null) {
			this.mail.stop();
		}
		if (this.postgres != null) {
			this.postgres.stop();
		}
		this.progress.say("Alkimos has stopped. Its data is kept in " + this.home.folder());
	}

}
