package org.alkimos.local.server;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Pause;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Secrets.Secret;
import org.alkimos.local.workspace.Workspace;

/** The Keycloak distribution in a separate process, with the Alkimos realm. */
public final class Keycloak {

	public static final String NAME = "Keycloak";

	static final String REALM = "alkimos";

	private static final String VERSION = "26.7.3";

	/**
	 * Exit code of Keycloak after it has rebuilt itself for its options and must be
	 * started again.
	 */
	private static final int START_AGAIN = 10;

	private static final Duration PATIENCE = Duration.ofMinutes(8);

	/**
	 * Keycloak lets any port of localhost pass when the registered address names none, so
	 * the application's may change.
	 */
	private static final String ANY_PORT = "http://localhost";

	private final Home home;

	private final Path distribution;

	private final Map<String, String> environment;

	private final int port;

	private ChildProcess process;

	private boolean stopping;

	private Keycloak(Home home, Path distribution, Map<String, String> environment, int port) {
		this.home = home;
		this.distribution = distribution;
		this.environment = environment;
		this.port = port;
		this.process = launch(List.of());
	}

	/**
	 * Starts Keycloak without waiting for it: it takes longer than the application.
	 * @param applicationPort where Keycloak tells the application that someone signed out
	 * @param mailPort where its mail goes, on this machine
	 */
	public static Keycloak start(Home home, Path distributions, int port, int applicationPort, int mailPort,
			Postgres postgres, Secrets secrets) {
		Path distribution = distributions.resolve("keycloak-" + VERSION);
		if (!Files.exists(distribution.resolve("lib/quarkus-run.jar"))) {
			throw new LocalServicesException("Keycloak is not unpacked in " + distribution + ".",
					"Run the build of the application once: ./mvnw -pl platform-api/application -am process-classes");
		}
		placeRealm(distribution);
		ProviderJar.placeIn(distribution);
		RealmMail.lead(postgres.url("keycloak"), secrets, mailPort);
		return new Keycloak(home, distribution, environment(port, applicationPort, mailPort, postgres, secrets), port);
	}

	private static Map<String, String> environment(int port, int applicationPort, int mailPort, Postgres postgres,
			Secrets secrets) {
		return Map.ofEntries(Map.entry("KC_DB", "postgres"), Map.entry("KC_DB_URL", postgres.url("keycloak")),
				Map.entry("KC_DB_USERNAME", "keycloak"),
				Map.entry("KC_DB_PASSWORD", secrets.of(Secret.KEYCLOAK_DATABASE)), Map.entry("KC_CACHE", "local"),
				Map.entry("KC_HTTP_ENABLED", "true"), Map.entry("KC_HTTP_HOST", "localhost"),
				Map.entry("KC_HTTP_PORT", Integer.toString(port)), Map.entry("KC_HOSTNAME", "http://localhost:" + port),
				Map.entry("KC_BOOTSTRAP_ADMIN_USERNAME", "admin"),
				Map.entry("KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of(Secret.KEYCLOAK_ADMIN)),
				Map.entry("ALKIMOS_BASE_URL", ANY_PORT),
				Map.entry("ALKIMOS_BACK_CHANNEL_URL", ANY_PORT + ":" + applicationPort),
				Map.entry("ALKIMOS_MAIL_HOST", Mail.HOST), Map.entry("ALKIMOS_MAIL_PORT", Integer.toString(mailPort)),
				Map.entry("ALKIMOS_MAIL_FROM", "no-reply@alkimos.test"), Map.entry("ALKIMOS_MAIL_TLS", "false"),
				Map.entry("ALKIMOS_MAIL_RESET", "true"),
				Map.entry("ALKIMOS_WEB_CLIENT_SECRET", secrets.of(Secret.WEB_CLIENT)),
				Map.entry("ALKIMOS_PROVISIONER_CLIENT_SECRET", secrets.of(Secret.PROVISIONER_CLIENT)));
	}

	public String url() {
		return "http://localhost:" + this.port;
	}

	/**
	 * Waits until the realm responds; Keycloak returns 503 while it prepares its
	 * database.
	 */
	public void awaitReady() {
		Instant end = Instant.now().plus(PATIENCE);
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
			while (!answers(http)) {
				if (!startedAgain() && (!this.process.alive() || Instant.now().isAfter(end))) {
					throw new LocalServicesException("Keycloak did not start.",
							"See the end of " + this.home.log(NAME) + ".");
				}
				Pause.shortly();
			}
		}
	}

	private synchronized boolean startedAgain() {
		boolean wanted = !this.stopping && !this.process.alive() && this.process.exitCode() == START_AGAIN;
		if (wanted) {
			this.process = launch(List.of("-Dkc.config.built=true"));
		}
		return wanted;
	}

	public synchronized void stop() {
		this.stopping = true;
		this.process.stop(Duration.ofSeconds(10));
	}

	private boolean answers(HttpClient http) {
		URI discovery = URI.create(url() + "/realms/" + REALM + "/.well-known/openid-configuration");
		HttpRequest request = HttpRequest.newBuilder(discovery).timeout(Duration.ofSeconds(5)).build();
		try {
			return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new LocalServicesException("The start was interrupted.", "Start again.", ex);
		}
	}

	private ChildProcess launch(List<String> flags) {
		List<String> command = new ArrayList<>(List.of("-Xms64m", "-Xmx256m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-XX:MaxMetaspaceSize=256m", "-XX:+ExitOnOutOfMemoryError",
				"-Dfile.encoding=UTF-8", "-Duser.language=en", "-Duser.country=US",
				"--add-opens=java.base/java.util=ALL-UNNAMED", "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
				"--add-opens=java.base/java.security=ALL-UNNAMED", "--add-opens=java.base/java.lang=ALL-UNNAMED",
				"--enable-native-access=ALL-UNNAMED",
				"-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
						+ "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
				"-Djava.util.logging.manager=org.jboss.logmanager.LogManager", "-Dpicocli.disable.closures=true",
				"-Dkc.home.dir=" + this.distribution,
				"-Djboss.server.config.dir=" + this.distribution.resolve("conf")));
		command.addAll(flags);
		command
			.addAll(List.of("-cp", this.distribution.resolve("lib/quarkus-run.jar") + File.pathSeparator + ownClasses(),
					KeycloakProcess.class.getName(), "start", "--import-realm"));
		return ChildProcess.start(NAME, command, this.environment, this.home);
	}

	private static void placeRealm(Path distribution) {
		Path file = Workspace.create(distribution.resolve("data/import")).resolve("alkimos-realm.json");
		String realm = Workspace.resource("alkimos-realm.json");
		try {
			if (!Files.exists(file) || !Files.readString(file).equals(realm)) {
				Files.writeString(file, realm);
			}
		}
		catch (IOException ex) {
			throw new LocalServicesException("The file " + file + " cannot be written to.",
					"Change the owner of " + distribution + " to the user who starts Alkimos.", ex);
		}
	}

	public static Path ownClasses() {
		try {
			return Path.of(KeycloakProcess.class.getProtectionDomain().getCodeSource().getLocation().toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
