package org.alkimos.local.testrun;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;

import org.alkimos.local.server.Broker;
import org.alkimos.local.server.Keycloak;
import org.alkimos.local.server.Leftovers;
import org.alkimos.local.server.Mail;
import org.alkimos.local.server.Postgres;
import org.alkimos.local.server.ServiceProperties;
import org.alkimos.local.workspace.Home;
import org.alkimos.local.workspace.LocalServicesException;
import org.alkimos.local.workspace.Pause;
import org.alkimos.local.workspace.Progress;
import org.alkimos.local.workspace.Secrets;
import org.alkimos.local.workspace.Workspace;

/**
 * PostgreSQL and Kafka for all test JVMs of a build, run by a separate process. Each test
 * JVM has its own database, copied from a migrated one, its own topics, and a mail server
 * with its own folder.
 */
public final class SharedServices {

	/**
	 * How long the services stay after the last build that used them, none by default.
	 */
	static final String KEEP_SETTING = "alkimos.services.keep";

	private static final String NAME = "Test services";

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static @Nullable SharedServices running;

	private final String url;

	private final String kafka;

	private final Mail mail;

	private final Secrets secrets;

	private final @Nullable MigratedTemplate wanted;

	private SharedServices(Home home, SharedAddresses addresses, Secrets secrets) {
		long user = ProcessHandle.current().pid();
		String server = "jdbc:postgresql://localhost:" + addresses.postgres() + "/";
		TestDatabases databases = new TestDatabases(server + "postgres", secrets);
		MigratedTemplate template = new MigratedTemplate(databases, TestDatabases.nameOf(user));
		this.wanted = databases.create(TestDatabases.nameOf(user), template.name()) ? null : template;
		this.url = server + TestDatabases.nameOf(user);
		this.kafka = addresses.kafka();
		this.mail = Mail.start(mailOf(home, user), 0);
		this.secrets = secrets;
	}

	public static synchronized Map<String, Object> join(Environment environment, SpringApplication application) {
		SharedServices services = running;
		if (services == null) {
			services = find(environment);
			running = services;
			if (services.wanted != null) {
				application.addInitializers(services.wanted);
			}
		}
		return new ServiceProperties().modest()
			.database(services.url, services.secrets)
			.kafka(services.kafka)
			.mail(services.mail)
			.put("alkimos.events.prefix", TestTopics.prefixOf(ProcessHandle.current().pid()))
			.put("alkimos.base-url", "http://localhost:8080")
			.keycloak(EmbeddedServices.NO_KEYCLOAK, services.secrets)
			.toMap();
	}

	/** Where the mail of a test run goes. */
	static Path mailOf(Home home, long user) {
		return home.data(Mail.NAME).resolve(Long.toString(user));
	}

	private static SharedServices find(Environment environment) {
		Path shared = Workspace.directory(environment);
		Home home = new Home(Workspace.create(shared.resolve("test-services")));
		Duration keep = DurationStyle.detectAndParse(environment.getProperty(KEEP_SETTING, "0"), ChronoUnit.MINUTES);
		// Several test JVMs may begin at the same time.
		try (FileChannel channel = SharedAddresses.lock(home); FileLock lock = channel.lock()) {
			new SharedUsers(home).join(keep);
			SharedAddresses addresses = running(home).orElse(null);
			if (addresses == null) {
				addresses = start(home, shared);
			}
			lock.release();
			return new SharedServices(home, addresses, new TestTemplates(shared).secrets());
		}
		catch (IOException ex) {
			throw new LocalServicesException("The test services in " + home.folder() + " cannot be used.",
					"Remove that folder. It is created again.", ex);
		}
	}

	private static Optional<SharedAddresses> running(Home home) {
		return Leftovers.recorded(home.pid(NAME))
			.flatMap((process) -> SharedAddresses.read(home))
			.filter((addresses) -> addresses.version().equals(SharedAddresses.currentVersion()));
	}

	private static SharedAddresses start(Home home, Path shared) throws IOException {
		Leftovers.end(home, new Progress(false));
		Leftovers.recorded(home.pid(NAME)).ifPresent(ProcessHandle::destroyForcibly);
		SharedAddresses.remove(home);
		Workspace.delete(home.data(Postgres.NAME));
		Workspace.delete(home.data(Broker.NAME));
		Workspace.delete(home.data(Mail.NAME));
		Process process = new ProcessBuilder(command(home, shared)).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(home.log(NAME).toFile()))
			.redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
			.start();
		Leftovers.remember(home.pid(NAME), process.toHandle());
		return await(home, process);
	}

	/** It must outlive this JVM, whose class path may be gone before it ends. */
	private static List<String> command(Home home, Path shared) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		Path classes = home.folder().resolve("classes");
		Workspace.delete(classes);
		Path own = Keycloak.ownClasses();
		if (Files.isDirectory(own)) {
			Workspace.copy(own, classes);
		}
		return List.of("/bin/sh", "-c", "trap '' INT HUP; exec \"$@\"", "sh",
				Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx128m", "-XX:+UseSerialGC",
				"-XX:TieredStopAtLevel=1", "-cp", classes + File.pathSeparator + classPath,
				SharedServicesProcess.class.getName(), home.folder().toString(), shared.toString());
	}

	private static SharedAddresses await(Home home, Process process) {
		Instant end = Instant.now().plus(PATIENCE);
		Optional<SharedAddresses> found = SharedAddresses.read(home);
		while (found.isEmpty()) {
			if (!process.isAlive() || Instant.now().isAfter(end)) {
				process.destroyForcibly();
				throw new LocalServicesException("The test services did not start. The last lines of their log:\n"
						+ Workspace.lastLines(home.log(NAME)), "See " + home.log(NAME) + ".");
			}
			Pause.shortly();
			found = SharedAddresses.read(home);
		}
		return found.get();
	}

}
